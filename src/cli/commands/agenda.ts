import { makeAgenda, previewAgenda } from '../../app/agenda';
import type { Agenda } from '../../review/agenda';
import { agendaJson } from '../../review/agenda-json';
import type { Command } from '../command';
import { print } from '../io';
import { openHost, workbookOver } from '../open-workbook';
import { paperText } from '../paper-text';
import { textOption } from '../parse-arguments';
import { clocksOf } from '../today-option';
import { checkOutput, writeOutput } from '../write-output';

function jsonText(agenda: Agenda): string {
  return JSON.stringify(agendaJson(agenda), null, 2);
}

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
    const { clock, now } = clocksOf(args);
    const review = textOption(args, 'review');
    const out = textOption(args, 'out');
    if (out !== undefined) checkOutput(out);
    const host = openHost(args.positionals[0] ?? '', { now });
    const workbook = workbookOver(host);
    const json = args.options.json === true;

    if (out === undefined) {
      const preview = await previewAgenda(workbook, review, clock);
      print(io.stdout, json ? jsonText(preview) : paperText(preview.paper));
      return 0;
    }
    const made = await makeAgenda(workbook, review, clock);
    writeOutput(out, host.save());
    print(
      io.stdout,
      json ? jsonText(made.agenda) : `已將工作表「${made.sheetName}」寫入「${out}」。`,
    );
    return 0;
  },
};
