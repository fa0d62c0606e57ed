import type { CheckReport } from '../app/check-workbook';
import { tables } from '../register/register';
import type { Problem, Severity } from '../rules/problem';

const severities: readonly (readonly [Severity, string])[] = [
  ['E', '錯誤'],
  ['W', '警告'],
  ['I', '提醒'],
];

function place({ table, row, column, sheet: made }: Problem): string {
  if (made !== undefined) return made;
  const sheet = tables[table].sheet;
  if (row === 0) return sheet;
  return `${sheet} 第 ${row} 列${column === '' ? '' : ` ${column}`}`;
}

/** The report for a terminal: the verdict, then every problem under its severity. */
export function checkText({ ready, counts, problems }: CheckReport): string {
  const lines = [
    `${ready ? '可開會' : '尚不可開會'}：錯誤 ${counts.E} 項、警告 ${counts.W} 項、提醒 ${counts.I} 項。`,
  ];
  for (const [severity, title] of severities) {
    const here = problems.filter((problem) => problem.severity === severity);
    if (here.length === 0) continue;
    lines.push('', `${title}（${here.length} 項）`);
    for (const problem of here) {
      lines.push(`  [${problem.rule}] ${place(problem)}`, `      ${problem.message}`);
    }
  }
  return lines.join('\n');
}
