import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isms, root } from './programs';

const folder = mkdtempSync(path.join(tmpdir(), 'isms-line-'));
const at = (name: string) => path.join(folder, name);
const sample = path.join(root, 'build/web/sample.xlsx');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

describe('a stdout that cannot be written', () => {
  const full = existsSync('/dev/full') ? test : test.skip;

  full.each([['help'], ['check', sample], ['agenda', sample, '--json']])(
    '%s: exit 2 and one sentence',
    (...args) => {
      const device = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, ['src/launch/isms.mjs', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', device, 'pipe'],
      });
      closeSync(device);
      expect(status).toBe(2);
      expect(stderr).toBe('結果無法寫到標準輸出（磁碟空間不足），內容不完整。\n');
    },
  );
});

describe('exec: whatever is thrown, wherever, is JSON on stderr and exit 1', () => {
  const run = 'module.exports = async ({Excel}) =>';

  test.each([
    ['while loading', 'throw new RangeError("甲");', 'RangeError', '甲'],
    ['by a broken script', 'module.exports = async () => {', 'SyntaxError', undefined],
    ['a text', `${run} { throw '乙'; };`, 'Error', '乙'],
    ['nothing', `${run} { throw undefined; };`, 'Error', 'undefined'],
    ['an object', `${run} { throw {code: 'Mine', message: '丙'}; };`, 'Mine', '丙'],
    ['an object without anything', `${run} { throw Object.create(null); };`, 'Error', '{}'],
    [
      'what cannot be shown',
      `${run} { throw { get message() { throw new Error('x'); } }; };`,
      'Error',
      undefined,
    ],
    [
      'by a timer while it runs',
      `${run} { setTimeout(() => { throw new TypeError('丁'); }, 5); await new Promise((r) => setTimeout(r, 50)); };`,
      'TypeError',
      '丁',
    ],
    [
      'by a timer after it',
      `${run} { setTimeout(() => { throw new TypeError('戊'); }, 50); };`,
      'TypeError',
      '戊',
    ],
    [
      'by a promise left alone',
      `${run} { Promise.reject(new Error('己')); await new Promise((r) => setTimeout(r, 20)); };`,
      'Error',
      '己',
    ],
    [
      'by a batch nobody waits for',
      `${run} { void Excel.run(async (c) => { c.workbook.worksheets.getItem('無').delete(); await c.sync(); }); };`,
      'ItemNotFound',
      undefined,
    ],
  ])('%s', (_, text, code, message) => {
    const result = isms('exec', script('thrown.js', text), sample);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    const lines = result.stderr.trim().split('\n');
    expect(lines).toHaveLength(1);
    const told = JSON.parse(lines[0] ?? '') as { code: string; message: string };
    expect(told.code).toBe(code);
    if (message !== undefined) expect(told.message).toBe(message);
  });

  test('nothing is written after a stray error', () => {
    const text = `${run} { Promise.reject(new Error('庚')); await new Promise((r) => setTimeout(r, 20)); };`;
    const out = at('never.xlsx');
    expect(isms('exec', script('stray.js', text), sample, '--out', out).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

test.each([
  ['an ES module by its default', 'export default async () => 3;', 0, '3\n', ''],
  ['what awaits outside a function', 'await 3;', 2, '', 'module.exports = async'],
])('exec: %s', (_, text, code, stdout, stderr) => {
  const result = isms('exec', script('module.mjs', text), sample);
  expect(result).toMatchObject({ code, stdout });
  expect(result.stderr).toContain(stderr);
  if (stderr === '') expect(result.stderr).toBe('');
});

test('a script that waits for what never comes is not taken for done', () => {
  const text = 'module.exports = async () => { await new Promise(() => undefined); };';
  const out = at('waits.xlsx');
  expect(isms('exec', script('waits.js', text), sample, '--out', out)).toEqual({
    code: 2,
    stdout: '',
    stderr: '指令稿等待的事一直沒有發生，沒有完成，也沒有寫出檔案。\n',
  });
  expect(existsSync(out)).toBe(false);
});

describe('the output is a whole file or what it was', () => {
  const line = path.join(root, 'build/cli/isms.js');
  const touch = script('touch.js', 'module.exports = async () => undefined;');
  const seen = (name: string) => readdirSync(folder).filter((each) => each.includes(name));

  // A limit on the size of files stands for a disk that is full.
  test('where there is no room for it', () => {
    writeFileSync(at('full.xlsx'), 'old');
    const write = [process.execPath, line, 'exec', touch, sample, '--out', at('full.xlsx')];
    const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 16; exec "$@"', 'sh', ...write], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `檔案超過這個磁碟或帳號允許的大小，無法寫入「${at('full.xlsx')}」。\n`,
    });
    expect(readFileSync(at('full.xlsx'), 'utf8')).toBe('old');
    expect(seen('full.xlsx')).toEqual(['full.xlsx']);
  });

  test('where it is killed while it writes; the next run clears up', async () => {
    const out = at('killed.xlsx');
    writeFileSync(out, 'old');
    const child = spawn(process.execPath, [line, 'exec', touch, sample, '--out', out], {
      stdio: 'ignore',
    });
    const watcher = watch(folder, (_, name) => {
      if (name?.endsWith('.tmp')) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('close', resolve));
    watcher.close();
    expect(['ol', 'PK']).toContain(readFileSync(out).subarray(0, 2).toString());
    expect(isms('exec', touch, sample, '--out', out).code).toBe(0);
    expect(seen('killed.xlsx')).toEqual(['killed.xlsx']);
  });
});
