import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseFile } from './case';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'isms-formulas-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function valueAt(path: string, sheet: string, cell: string): Promise<unknown> {
  const script = join(folder, 'read.js');
  writeFileSync(
    script,
    `module.exports = ({Excel}) => Excel.run(async (context) => {
       const cell = context.workbook.worksheets.getItem('${sheet}').getRange('${cell}').load('values');
       await context.sync();
       return cell.values[0][0];
     });`,
  );
  const { stdout, stderr } = await run('exec', script, path);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('a cell that looks into another workbook keeps its value through an agenda (case 07)', async () => {
  const path = caseFile('07-external-link-lost', 'linked.xlsx');
  const out = join(folder, 'agenda.xlsx');
  const made = await run('agenda', path, '--out', out, '--today', '2026-11-22');
  expect(made.stderr).toBe('');
  expect(await valueAt(out, '量測值', 'C36')).toBe(99.94);
  const check = async (file: string) => {
    const { stdout } = await run('check', file, '--json', '--today', '2026-11-22');
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; severity: string }[] };
    return problems.filter(({ severity }) => severity === 'E').map(({ rule }) => rule);
  };
  expect(await check(out)).toEqual(await check(path));
});

test('TODAY() is the day of the command, not that of the last save (case 22)', async () => {
  const path = caseFile('22-today-not-recalculated', 'in.xlsx');
  const of = async (day: string) => {
    const { stdout } = await run('check', path, '--json', '--today', day);
    const { problems } = JSON.parse(stdout) as {
      problems: { rule: string; row: number; value: unknown }[];
    };
    return problems.filter(({ row, rule }) => row === 3 && rule.startsWith('CA-'));
  };
  // CA-06: carried out in the future. The cell says today, whatever day it is.
  expect((await of('2026-11-10')).filter(({ rule }) => rule === 'CA-06')).toEqual([]);
  expect((await of('2026-11-30')).filter(({ rule }) => rule === 'CA-06')).toEqual([]);
});
