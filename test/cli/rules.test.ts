import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run';

/** The numbers that RULES.md has rows for. */
const documented = [
  ...readFileSync(path.join(__dirname, '../../src/rules/RULES.md'), 'utf8').matchAll(
    /^\| ([A-Z]+-\d\d) \|/gm,
  ),
].map(([, id]) => id);

test('rules lists every rule in a line', async () => {
  const { code, stdout } = await run('rules');
  expect(code).toBe(0);
  const listed = stdout.trim().split('\n');
  expect(listed.map((line) => line.split(' ')[0]).sort()).toEqual(documented.sort());
});

test('rules with numbers tells why, how to mend and where it stands', async () => {
  const { stdout } = await run('rules', 'prc-09', 'KPI-03');
  expect(stdout).toMatch(/^PRC-09 \[W\] /);
  expect(stdout).toContain('依據：程序參');
  expect(stdout).toContain('門檻：「設定」的「程序檢討月數」，預設 12');
  expect(stdout).toMatch(/\nKPI-03 \[W\] /);
  expect(stdout).toMatch(/為什麼：漏測的期別不是 0/);
  const json = JSON.parse((await run('rules', 'FND-08', '--json')).stdout) as unknown[];
  expect(json).toMatchObject([{ id: 'FND-08', severity: 'E' }]);
});

test('a rule that there is not is said', async () => {
  const { code, stderr } = await run('rules', 'KPI-99');
  expect(code).toBe(2);
  expect(stderr).toContain('沒有「KPI-99」這一規則');
});
