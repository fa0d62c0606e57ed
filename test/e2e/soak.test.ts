import { spawnSync } from 'node:child_process';
import { root } from './programs';

// Edits at the real workbench, each until the pane has checked it: what the page holds before and after.

const LEFT_BEHIND = [
  '文件',
  '頁面節點',
  '事件接聽',
  '計時器',
  '背景程式',
  'office.js 的要求內容',
  'office.js 的物件',
  'office.js 追蹤的物件',
  '主機的連線',
  '主機保留的參考',
  '主機的事件登記',
  '可復原的步驟',
];

test('edits at the workbench leave no memory, listener, timer or tracked object behind', () => {
  const args = ['src/launch/soak.mjs', '--edits', '16', '--only', 'page'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  const rows = stdout
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const of = (label: string) => rows.find(([, name]) => name === label);
  for (const label of LEFT_BEHIND) expect([label, of(label)?.[4]]).toEqual([label, '0']);
  const [, , start, end] = (of('記憶體（收回之後，MB）') ?? []).map(Number);
  // A page with a workbook and a pane in it has some; it may grow by a tenth.
  expect(start).toBeGreaterThan(10);
  expect(end).toBeLessThanOrEqual((start ?? 0) * 1.1);
  expect([status, stderr]).toEqual([0, expect.stringContaining('16 次編輯')]);
});

test('whatever has grown is told, memory by more than a tenth', () => {
  const script = `import { compared } from './src/launch/bench/soak-table.mjs';
    const start = { heap: 100, nodes: 5, timers: 1, listeners: 0, stepBytes: 1 };
    const end = { heap: 110, nodes: 4, timers: 2, listeners: 1, stepBytes: 9 };
    const grown = (more) => compared(start, { ...end, ...more }).filter(({ isGrown }) => isGrown);
    const told = [grown({}), grown({ heap: 111 })].map((rows) => rows.map(({ label }) => label));
    process.stdout.write(JSON.stringify(told));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual([
    ['事件接聽', '計時器'],
    ['記憶體（收回之後，MB）', '事件接聽', '計時器'],
  ]);
});
