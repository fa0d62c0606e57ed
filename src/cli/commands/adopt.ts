import { readFileSync } from 'node:fs';
import { parseTable, sheetOf } from '../../adopt/columns/target';
import { notAdopted } from '../../adopt/columns/scope';
import { parseMapping } from '../../adopt/mapping/parse-mapping';
import type { Mapping } from '../../adopt/mapping/mapping';
import { applyAdoption, previewAdoption } from '../../app/adopt';
import { nowText } from '../../app/taipei-clock';
import { type TableName, tableNames } from '../../register/register';
import { adoptionText, questionLines } from '../adoption-text';
import { CliFault } from '../cli-fault';
import type { Arguments, Run } from '../command';
import { fileFault } from '../file-fault';
import { print, printJson } from '../io';
import { assertOther } from '../output/target';
import { openHost, overDamaged, tellDamages } from '../open-workbook';
import { textOption } from '../parse-arguments';
import { readSource } from '../read-source';
import { clocksOf } from '../today-option';
import { checkOutput, checkSameKind } from '../output/check-output';
import { writeWorkbook } from '../write-workbook';

function tableOf(args: Arguments): TableName {
  const text = textOption(args, 'table');
  const known = tableNames.filter((table) => !notAdopted.includes(table));
  const list = known.map((table) => `${table}（${sheetOf(table)}）`).join('、');
  if (text === undefined) throw new CliFault(`請以 --table 指定要帶入哪一個資料表：${list}。`);
  const table = parseTable(text);
  if (table === undefined || !known.includes(table)) {
    throw new CliFault(`「--table ${text}」不是可以帶入清單的資料表；可用的是：${list}。`);
  }
  return table;
}

function mappingOf(args: Arguments): Mapping | undefined {
  const path = textOption(args, 'map');
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fileFault(error, path, '讀取');
  }
  return parseMapping(text);
}

export const adopt: Run = async (args, io) => {
  const [source = '', path = ''] = args.positionals;
  const { clock, now } = clocksOf(args);
  const table = tableOf(args);
  const given = mappingOf(args);
  const isDry = args.options['dry-run'] === true;
  const out = textOption(args, 'out');
  if (out === undefined && !isDry) {
    throw new CliFault('請以 --out 指定要寫出的檔名，或以 --dry-run 只看預覽。');
  }
  if (out !== undefined) {
    checkOutput(out);
    assertOther(out, source, '清單');
  }
  const grid = await readSource(source, textOption(args, 'sheet'));
  const host = openHost(path, { now });
  if (out !== undefined) checkSameKind(out, host);
  tellDamages(host, io);
  const adoption = await overDamaged(host, io, (book) =>
    previewAdoption(book, grid, { table, given, clock }),
  );
  const { plan, list } = adoption;
  const isWritten = out !== undefined && !isDry && plan.isDecided;
  // The file that is read stays as it is: its journal need not hold what is too much for it.
  const writing = { at: nowText(clock), withoutUndo: true };
  const adopted = isWritten
    ? await overDamaged(host, io, (book) => applyAdoption(book, adoption, writing))
    : undefined;
  if (adopted) writeWorkbook(out ?? '', host, io);
  if (args.options.json === true) {
    const { headerRows } = list;
    printJson(io.stdout, { written: adopted ? out : null, headerRows, ...plan, ...adopted }, 2);
  } else print(io.stdout, adoptionText(adoption));
  if (isDry) return 0;
  if (!plan.isDecided) {
    throw new CliFault(
      ['還有未回答的事，沒有寫入任何內容。', ...questionLines(plan.questions)].join('\n'),
    );
  }
  if (adopted) {
    if (args.options.json !== true) print(io.stdout, `\n已寫入「${out ?? ''}」。`);
    for (const notice of adopted.notices) print(io.stderr, notice);
  }
  return 0;
};
