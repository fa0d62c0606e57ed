import { makeAgenda, previewAgenda } from '../../app/agenda';
import { agendaJson } from '../../review/agenda-json';
import { CliFault } from '../cli-fault';
import type { Run } from '../command';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { paperText } from '../../review/text/paper-text';
import { textOption } from '../parse-arguments';
import { writeWorkbook } from '../write-workbook';

export const agenda: Run = async (args, io) => {
  const review = textOption(args, 'review');
  const { host, out, clock } = openForOutput(args.positionals[0] ?? '', args, io);
  const json = args.options.json === true;
  const freeze = args.options.freeze === true;
  if (freeze && out === undefined) {
    throw new CliFault('--freeze 會寫入活頁簿，請以 --out 指定輸出檔。');
  }

  if (out === undefined) {
    const preview = await overDamaged(host, io, (book) => previewAgenda(book, review, clock));
    if (json) printJson(io.stdout, agendaJson(preview), 2);
    else print(io.stdout, preview.papers.map(paperText).join('\n\n'));
    return 0;
  }
  const mayLose = args.options['discard-written'] === true;
  const made = await overDamaged(host, io, (book) =>
    makeAgenda(book, review, clock, undefined, mayLose, freeze),
  );
  writeWorkbook(out, host, io);
  if (json) printJson(io.stdout, agendaJson(made.agenda), 2);
  else {
    const sheets = made.sheetNames.map((sheet) => `「${sheet}」`).join('、');
    print(io.stdout, `已將工作表${sheets}寫入「${out}」。`);
  }
  for (const notice of made.notices) print(io.stderr, notice);
  return 0;
};
