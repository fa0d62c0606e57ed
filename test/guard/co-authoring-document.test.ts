import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { EDITS } from '../faults/edits-of-colleagues';
import { SITUATIONS } from '../faults/situations';
import { USE_CASES } from '../faults/use-cases';
import { BESIDE_COLLEAGUES, WRITERS_OF_ROWS } from '../faults/writers';

const document = readFileSync('docs/co-authoring.md', 'utf8');

function tableUnder(head: string): string[][] {
  const [, rest = ''] = document.split(`${head}\n`);
  const lines = rest.slice(0, rest.indexOf('\n\n')).split('\n').slice(1);
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What the matrix calls what the document names. */
const MEANT: Readonly<Record<string, RegExp>> = {
  '儲存一列、驗證、交接、匯入設定': /^(?:save a row|verify|handover|import)/,
  '新增一列、會議、決議': /^(?:save a new row|meeting)/,
  '修正與修復、升級': /^(?:remedies and repairs|migrate)$/,
  '帶入、新年度': /^(?:adopt a list|new year)$/,
  復原: /^take a (?:saved row|verification) back$/,
  民國日期: /^(?:take a typed date back|a date that was typed)/,
  '篩選、檢視': /^(?:filter|clear the chips|show all|keep a view|drop a view)/,
  文件: /^(?:paper |agenda$|the papers)/,
};

/** What a test that is named in a column must at least speak of. */
const SPOKEN = [
  /over\((?:\w+\.)?host|seat|Remote|colleague/,
  /filter|sort/i,
  /showTotals|below|下方/i,
  /protect/i,
  /atEveryRequest|cut(?:Before|After)Request|sessionEnds|answerIsLost|crash|inject/,
] as const;

/** The matrix tries them with every fault; where tables stand otherwise, those that write rows. */
const TRIED: readonly (readonly { readonly name: string }[])[] = [
  BESIDE_COLLEAGUES,
  WRITERS_OF_ROWS,
  WRITERS_OF_ROWS,
  WRITERS_OF_ROWS,
  USE_CASES,
];

function textOf(place: string): string {
  if (!statSync(place).isDirectory()) return readFileSync(place, 'utf8');
  return readdirSync(place)
    .map((name) => textOf(path.join(place, name)))
    .join('\n');
}

test('each writer and situation: what is said to try it is there, and tries it', () => {
  const rows = tableUnder(
    '| 寫入者 | 兩個座位 | 篩選、排序 | 合計列、下方有資料 | 保護 | 斷線、窗格關閉 |',
  );
  expect(rows.map(([writer]) => writer)).toEqual(Object.keys(MEANT));
  const wrong = rows.flatMap(([writer = '', ...cells]) =>
    cells.flatMap((cell, at) => {
      const places = [...cell.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place);
      const missing = places.filter(
        (place) => !existsSync(place) || SPOKEN[at]?.test(textOf(place)) !== true,
      );
      const isTried = (TRIED[at] ?? []).some(({ name }) => MEANT[writer]?.test(name));
      if (cell.includes('矩陣') && !isTried) missing.push('矩陣');
      return missing.map((each) => `${writer}: ${each}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('the matrix that is printed names every use case, and counts those that write', () => {
  const rows = tableUnder(
    '| 使用情境 | 要求 | 可能的錯誤 | 試過 | 如原樣 | 已完成 | 下次補完 | 不合格 |',
  );
  const printed = rows.map(([name]) => name).slice(0, -1);
  expect(printed.toSorted()).toEqual(USE_CASES.map(({ name }) => name).toSorted());
  const sums = rows
    .slice(0, -1)
    .reduce((sum, cells) => sum.map((one, at) => one + Number(cells[1 + at])), Array(7).fill(0));
  expect(rows.at(-1)?.slice(1).map(Number)).toEqual(sums);
  const situations = Object.keys(SITUATIONS).length;
  const writers = WRITERS_OF_ROWS.length;
  expect(document).toContain(
    `${String(situations)} 種各配 ${String(writers)} 個寫入的使用情境，共 ${String(situations * writers)} 次`,
  );
  expect(document).toContain(`等 ${String(Object.keys(EDITS).length)} 種`);
});
