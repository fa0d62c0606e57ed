import { existsSync, statSync } from 'node:fs';
import { createSheets } from '../../app/create-sheets';
import { CliFault } from '../cli-fault';
import type { Run } from '../command';
import { noteAbsent } from '../files-read';
import { print } from '../io';
import { blankHost, workbookOver } from '../open-workbook';
import { clocksOf } from '../today-option';
import { checkOutput, checkSameKind } from '../output/check-output';
import { writeWorkbook } from '../write-workbook';

export const init: Run = async (args, io) => {
  const {
    positionals: [out = ''],
    options,
  } = args;
  checkOutput(out);
  const host = blankHost(clocksOf(args));
  checkSameKind(out, host);
  // A register of years must not be lost to a slip of the keyboard.
  if (existsSync(out) && statSync(out).size > 0) {
    throw new CliFault(`「${out}」已經存在；為免覆蓋資料，請改用其他檔名，或先將它移走。`);
  }
  noteAbsent(out);
  const { tables } = await createSheets(workbookOver(host), { sample: options.sample === true });
  writeWorkbook(out, host, io);
  print(io.stdout, `已建立「${out}」：${tables.length} 個資料表。`);
  return 0;
};
