import type { Mended, RemedyPreview } from '../app/remedies/remedies';
import type { Remedy, ShownCell, ShownRow } from '../app/remedies/plan-remedies';
import { tables } from '../register/register';

/** What is to be changed, problem by problem. */
export function planText({ remedies }: RemedyPreview): string {
  const done = remedies.filter(({ left }) => left === undefined);
  const lines = [`可自動修正 ${String(done.length)} 項。`];
  for (const remedy of remedies) lines.push(...remedyLines(remedy));
  return lines.join('\n');
}

function remedyLines({ problem, label, cells, rows, steps, left }: Remedy): string[] {
  const lines = [`  [${problem.rule}] ${problem.message}`, `      ${label}`];
  if (left !== undefined) return [...lines, `      未列入：${left}`];
  return [
    ...lines,
    ...(steps ?? []).map((step) => `        ${step}`),
    ...cells.map((cell) => `        ${cellText(cell)}`),
    ...rows.map((row) => `        ${rowText(row)}`),
  ];
}

function cellText({ table, key, row, column, before, after }: ShownCell): string {
  const shown = (text: string) => (text === '' ? '（空白）' : text);
  const place = key === '' ? `第 ${String(row)} 列` : key;
  return `${tables[table].sheet} ${place} ${column}：${shown(before)} → ${shown(after)}`;
}

function rowText({ table, cells }: ShownRow): string {
  const given = cells.map(({ column, text }) => `${column}「${text}」`).join('、');
  return `${tables[table].sheet} 增列：${given}`;
}

/** What was changed. */
export function mendedText({ repairs, cells, rows, conflicts, notices }: Mended): string {
  const counts = [
    repairs > 0 ? `修復結構 ${String(repairs)} 處` : '',
    cells > 0 ? `變更 ${String(cells)} 格` : '',
    rows > 0 ? `增列 ${String(rows)} 列` : '',
  ].filter((part) => part !== '');
  const lines = [counts.length === 0 ? '沒有變更儲存格。' : `已${counts.join('、')}。`];
  if (conflicts.length > 0) lines.push(`未變更 ${String(conflicts.length)} 處：`);
  return [...lines, ...conflicts.map(({ text }) => `  ${text}`), ...notices].join('\n');
}
