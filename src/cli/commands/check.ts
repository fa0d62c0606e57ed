import { checkWorkbook } from '../../app/check-workbook';
import { checkText } from '../check-text';
import type { Command } from '../command';
import { print } from '../io';
import { openHost, workbookOver } from '../open-workbook';
import { clocksOf } from '../today-option';

export const check: Command = {
  usage: 'check <in.xlsx> [--json] [--today YYYY-MM-DD]',
  about: '檢核各表；沒有錯誤時結束碼為 0，有錯誤為 1，無法檢核為 2。',
  positionals: ['要檢核的檔名'],
  options: { json: { type: 'boolean' }, today: { type: 'string' } },
  run: async (args, io) => {
    const { clock, now } = clocksOf(args);
    const workbook = workbookOver(openHost(args.positionals[0] ?? '', { now }));
    const report = await checkWorkbook(workbook, clock);
    print(
      io.stdout,
      args.options.json === true ? JSON.stringify(report, null, 2) : checkText(report),
    );
    return report.ready ? 0 : 1;
  },
};
