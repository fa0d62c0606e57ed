import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJournalled } from '../../src/app/journal';
import { gone } from '../app/journal/gone';
import { office, titleEdit, writing } from '../app/journal/office';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'isms-half-'));
const at = (name: string) => join(folder, name);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what was written in part is told of by every command until it is taken back', async () => {
  const add = [{ table: 'Units', rows: [{ 單位: '社會課' }] }] as const;
  const half = await gone(await office(), 'Table.resize', ({ workbook }) =>
    writeJournalled(workbook, { ...titleEdit, add }, writing),
  );
  writeFileSync(at('half.xlsx'), half.host.save());
  const told = '有一筆寫入或復原中途停下';
  for (const command of ['check', 'undo']) {
    expect((await run(command, at('half.xlsx'))).stderr.split(told)).toHaveLength(2);
  }
  const { code, stdout } = await run('undo', at('half.xlsx'), '--out', at('whole.xlsx'));
  expect([code, stdout]).toEqual([0, expect.stringContaining('已寫入')]);
  expect((await run('check', at('whole.xlsx'))).stderr).toBe('');
});
