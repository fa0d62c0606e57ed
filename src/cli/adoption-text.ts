import { isOnlyCompared } from '../adopt/columns/destination';
import type { Questions } from '../adopt/plan/plan';
import type { Adoption } from '../app/adopt';
import { sheetOf } from '../adopt/columns/target';
import { shownCell } from '../adopt/source/shown-cell';
import { tableNames, tableNamed } from '../register/register';

const MOST = 20;

/** What taking over a list comes to, for a terminal. */
export function adoptionText({ list, plan, isKnown }: Adoption): string {
  const { mapping, rows, changes, comparisons, leftOut, newColumns } = plan;
  const lines = [
    `清單「${list.name}」：標題在第 ${list.headerRows.join('、')} 列，資料 ${String(list.rows.length)} 列。`,
    ...(list.titles.length > 0 ? [`標題上方的文字不帶入：${list.titles.join('、')}。`] : []),
    ...(isKnown ? ['沿用上次對這份清單的對照。'] : []),
    '',
    '欄的對照（可另存 --json 所印的 mapping，修改後以 --map 帶入）：',
    ...mapping.columns.map(
      ({ at, header, to, confidence, samples }) =>
        `  ${at} ${header} → ${to === null ? '（未定）' : destinationShown(to)} [${confidence}]${samples.length > 0 ? ` 例：${samples.join('｜').replace(/\n/g, '⏎')}` : ''}`,
    ),
    ...(typeof mapping.year === 'number' ? [`  年度：民國 ${String(mapping.year)} 年`] : []),
    '',
    '將增列：',
    ...tableNames.flatMap((table) => {
      const own = rows.filter((row) => row.table === table);
      const more = newColumns[table] ?? [];
      const columns = more.length > 0 ? `，並增加欄：${more.join('、')}` : '';
      return own.length > 0 ? [`  ${sheetOf(table)} ${String(own.length)} 列${columns}`] : [];
    }),
    ...(rows.length === 0 ? ['  （沒有可增列的資料）'] : []),
    ...rows.slice(0, MOST).map(rowText),
    ...cut(rows.length),
    ...section(
      '寫法會變的儲存格',
      changes,
      ({ row, column, from, to }) =>
        `第 ${String(row)} 列 ${column}：${from.replace(/\n/g, '⏎')} → ${to === '' ? '（空白）' : to.replace(/\n/g, '⏎')}`,
    ),
    ...section(
      '與公式結果不同（只比對，不寫入）',
      comparisons,
      ({ row, column, theirs, ours }) =>
        `第 ${String(row)} 列 ${column}：清單為「${theirs}」，依資料為「${ours}」`,
    ),
    ...section(
      '沒有帶入的列與儲存格',
      leftOut,
      ({ row, why, text }) => `第 ${String(row)} 列（${why}）：${text}`,
    ),
    ...section(
      '略過的列',
      mapping.rows.filter(({ to }) => to?.startsWith('→略過') ?? false),
      ({ row, why }) => `第 ${String(row)} 列：${why}`,
    ),
    ...questionLines(plan.questions),
  ];
  return lines.join('\n');
}

function rowText({ table, row, cells }: Adoption['plan']['rows'][number]): string {
  const kinds = new Map(
    Object.values(tableNamed(table).columns).map(({ header, kind }) => [header, kind]),
  );
  const parts = Object.entries(cells).map(([header, value]) => {
    const shown = shownCell(value, kinds.get(header) === 'date' ? 'date' : undefined);
    return `${header}＝${String(shown).replace(/\n/g, '⏎')}`;
  });
  return `    ${sheetOf(table)}（清單第 ${String(row)} 列）${parts.join('；')}`;
}

/** Every question, each with the answers it may have. */
export function questionLines(questions: Questions): string[] {
  const { columns, year, cutoffs, constants, values, rows } = questions;
  return [
    ...section(
      '須先回答：欄',
      columns,
      ({ at, header, ask, options }) =>
        `${at}「${header}」${ask ?? ''} 可填：${(options ?? []).join('、')}${comparedAmong(options ?? [])}`,
    ),
    ...(year ? ['', '須先回答：月、季等欄是民國哪一年？請填 mapping 的 year，例如 115。'] : []),
    ...section(
      '須先回答：每一列都需要，而清單沒有的',
      constants,
      (name) => `${name}；請填 mapping 的 constants`,
    ),
    ...(cutoffs
      ? [
          '',
          '須先回答：分數幾分以上為高、幾分以上為中？請填 mapping 的 cutoffs，例如 {"高": 8, "中": 4}。',
        ]
      : []),
    ...section(
      '須先回答：無法轉換的內容',
      values,
      ({ column, from, why, suggestion, options, rows: at }) =>
        `${column}「${from}」${why ?? ''}（第 ${at.join('、')} 列）${suggestion === undefined ? '' : `，是否為「${suggestion}」？`} 可填：${(options ?? []).join('、')}，或正確的內容`,
    ),
    ...section(
      '須先回答：列',
      rows,
      ({ row, why, options, theirs, ours }) =>
        `第 ${String(row)} 列：${why}${differences(theirs, ours)} 可填：${options.join('、')}`,
    ),
  ];
}

function destinationShown(text: string): string {
  return isOnlyCompared(text) ? `${text}（由公式計算，只比對，不寫入）` : text;
}

/** Beside the options, which are to be copied as they are. */
function comparedAmong(options: readonly string[]): string {
  const compared = options.filter(isOnlyCompared);
  if (compared.length === 0) return '';
  return `；其中${compared.map((text) => `「${text}」`).join('、')}由公式計算，只比對，不寫入`;
}

function differences(
  theirs: Readonly<Record<string, string>> = {},
  ours: Readonly<Record<string, string>> = {},
): string {
  const parts = Object.keys(theirs).map(
    (header) => `${header} 清單「${theirs[header] ?? ''}」／現有「${ours[header] ?? ''}」`,
  );
  return parts.length > 0 ? `；不同處：${parts.join('，')}` : '';
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [
    '',
    `${title}（${String(items.length)}）：`,
    ...items.slice(0, MOST).map((item) => `  ${line(item)}`),
    ...cut(items.length),
  ];
}

function cut(count: number): string[] {
  return count > MOST ? [`  另有 ${String(count - MOST)} 項，見 --json。`] : [];
}
