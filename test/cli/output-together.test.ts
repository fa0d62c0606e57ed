import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeBeside } from '../../src/cli/output/beside';
import { run } from './run';

// What stands in one folder: several files of one run, several runs, several names of one file.

const folder = mkdtempSync(join(tmpdir(), 'isms-together-'));
const at = (name: string) => join(folder, name);
const book = at('book.xlsx');
const touch = at('touch.js');

/** A process that has ended: its number is free. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;

beforeAll(async () => {
  expect(await run('init', book)).toMatchObject({ code: 0 });
  writeFileSync(touch, 'module.exports = async () => undefined;');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (out: string, input = book) => run('exec', touch, input, '--out', out);
const isWorkbook = (path: string) => readFileSync(path).subarray(0, 2).toString() === 'PK';

describe('the files of one command come together', () => {
  test('where one cannot be written, none is', async () => {
    const out = at('with-page.xlsx');
    writeFileSync(out, 'old');
    // Nobody may write there, not even an administrator.
    const page = '/sys/page.html';
    const { code, stderr } = await run('paper', 'duties', book, '--out', out, '--html', page);
    expect(code).toBe(2);
    expect(stderr).toContain('「/sys/page.html」');
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('one that takes the place of another is refused', async () => {
    writeFileSync(at('one.html'), 'old');
    symlinkSync('one.html', at('linked.xlsx'));
    const { code, stderr } = await run(
      ...['paper', 'duties', book, '--out', at('linked.xlsx'), '--html', at('one.html')],
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/linked\.xlsx」與「.*one\.html」是同一個檔案，沒有寫入/);
    expect(readFileSync(at('one.html'), 'utf8')).toBe('old');
  });
});

test('a list that is taken over is not replaced by the workbook', async () => {
  const list = at('list.xlsx');
  copyFileSync(book, list);
  const before = readFileSync(list);
  symlinkSync('list.xlsx', at('list-too.xlsx'));
  const { code, stderr } = await run(
    ...['adopt', list, book, '--table', 'Findings', '--sheet', '發現事項'],
    ...['--out', at('list-too.xlsx')],
  );
  expect(code).toBe(2);
  expect(stderr).toMatch(/就是要讀的清單；請改用其他檔名。\n$/);
  expect(readFileSync(list).equals(before)).toBe(true);
});

test('the other names of a file keep what it was, which is said', async () => {
  writeFileSync(at('name.xlsx'), 'old');
  linkSync(at('name.xlsx'), at('backup.xlsx'));
  const { code, stderr } = await write(at('name.xlsx'));
  expect(code).toBe(0);
  expect(stderr).toMatch(/另有 1 個名稱（硬連結），那些名稱仍是原來的內容。\n$/);
  expect(isWorkbook(at('name.xlsx'))).toBe(true);
  expect(readFileSync(at('backup.xlsx'), 'utf8')).toBe('old');
});

test.each([
  ['Excel', '~$open.xlsx'],
  ['LibreOffice', '.~lock.open.xlsx#'],
])('that a file which is replaced is open in %s is said', async (program, owner) => {
  const out = at('open.xlsx');
  writeFileSync(at(owner), '');
  // What is not there yet is open nowhere.
  rmSync(out, { force: true });
  expect(await write(out)).toMatchObject({ code: 0, stderr: '' });
  const { code, stderr } = await write(out);
  expect(code).toBe(0);
  expect(stderr).toContain(`看來正開在 ${program} 裡（旁邊有「${owner}」）`);
  rmSync(at(owner));
  expect(await write(out)).toMatchObject({ code: 0, stderr: '' });
});

describe('a workbook that takes its own place', () => {
  const own = at('own.xlsx');
  const lock = at('.own.xlsx.lock');

  beforeEach(() => {
    copyFileSync(book, own);
  });

  test('does so while no other run does: between the look and the move its changes would go', async () => {
    const before = readFileSync(own);
    writeFileSync(lock, `${hostname()}\n${process.ppid}\n`);
    const { code, stderr } = await write(own, own);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `「${own}」正由另一個執行中的指令寫入，沒有寫入。請再執行一次。\n`,
    });
    expect(readFileSync(own).equals(before)).toBe(true);
    expect(existsSync(lock)).toBe(true);
    rmSync(lock);
  });

  test('waits for no run that was killed', async () => {
    writeFileSync(lock, `${hostname()}\n${ended}\n`);
    expect(await write(own, own)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(lock)).toBe(false);
  });
});

describe('what a killed run has left', () => {
  const out = at('again.xlsx');
  const ours = placeBeside(out);
  const of = (pid: number) => ours.replace(`.${process.pid}.`, `.${pid}.`);

  test('of this file goes; what runs, and what is not ours, stays', async () => {
    const others = [
      of(process.ppid),
      placeBeside(at('other.xlsx')).replace(`.${process.pid}.`, `.${ended}.`),
      `${of(ended)}.bak`,
      ours.replace(`.${process.pid}.`, '.007.'),
      // Of another machine, on which it may run.
      at(`.again.xlsx.0badcafe.${ended}.tmp`),
    ];
    for (const path of [of(ended), ...others]) writeFileSync(path, 'left');
    expect(await write(out)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(of(ended))).toBe(false);
    expect(others.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('has a name wherever the file can have one', async () => {
    mkdirSync(at('long'));
    // 251 of the 255 bytes there are.
    const long = at(`long/${'長'.repeat(82)}.xlsx`);
    expect(await write(long)).toMatchObject({ code: 0, stderr: '' });
    expect(isWorkbook(long)).toBe(true);
  });
});
