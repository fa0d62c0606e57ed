import { makeAgenda, previewAgenda } from '../../app/agenda';
import { agendaJson } from '../../review/agenda-json';
import type { Command } from '../command';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { paperText } from '../../review/text/paper-text';
import { textOption } from '../parse-arguments';
import { writeOutput } from '../write-output';

export const agenda: Command = {
  usage: 'agenda <in.xlsx> [--review ID] [--out <out.xlsx>] [--json] [--today YYYY-MM-DD]',
  about: '產生管理審查議程；未指定會議時為下一次尚未召開者。--out 將議程工作表寫入活頁簿。',
  positionals: ['活頁簿的檔名'],
  options: {
    review: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    today: { type: 'string' },
  },
  run: async (args, io) => {
    const review = textOption(args, 'review');
    const { host, out, clock } = openForOutput(args.positionals[0] ?? '', args, io);
    const json = args.options.json === true;

    if (out === undefined) {
      const preview = await overDamaged(host, io, (book) => previewAgenda(book, review, clock));
      if (json) printJson(io.stdout, agendaJson(preview), 2);
      else print(io.stdout, paperText(preview.paper));
      return 0;
    }
    const made = await overDamaged(host, io, (book) => makeAgenda(book, review, clock));
    writeOutput(out, host.save());
    if (json) printJson(io.stdout, agendaJson(made.agenda), 2);
    else print(io.stdout, `已將工作表「${made.sheetName}」寫入「${out}」。`);
    for (const notice of made.notices) print(io.stderr, notice);
    return 0;
  },
};
