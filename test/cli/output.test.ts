import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-output-'));
const at = (name: string) => join(folder, name);
const book = at('book.xlsx');
const touch = at('touch.js');

beforeAll(async () => {
  expect(await run('init', book)).toMatchObject({ code: 0 });
  writeFileSync(touch, 'module.exports = async () => undefined;');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (out: string) => run('exec', touch, book, '--out', out);

test.each([0o600, 0o640, 0o664])(
  'the output keeps the mode %d of the file it replaces',
  async (mode) => {
    const out = at('mode.xlsx');
    writeFileSync(out, 'old');
    chmodSync(out, mode);
    expect(await write(out)).toMatchObject({ code: 0, stderr: '' });
    expect(statSync(out).mode & 0o777).toBe(mode);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  },
);

test('a read-only file is left as it was', async () => {
  const out = at('locked.xlsx');
  writeFileSync(out, 'old');
  chmodSync(out, 0o444);
  const { code, stderr } = await write(out);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^「.*locked\.xlsx」是唯讀的檔案，沒有寫入。/);
  expect(readFileSync(out, 'utf8')).toBe('old');
});

describe('a symbolic link stays, and what it leads to is replaced', () => {
  test('over two links, with the mode of the file', async () => {
    mkdirSync(at('far'));
    writeFileSync(at('far/real.xlsx'), 'old');
    chmodSync(at('far/real.xlsx'), 0o640);
    symlinkSync('far/real.xlsx', at('near.xlsx'));
    symlinkSync(at('near.xlsx'), at('link.xlsx'));
    expect(await write(at('link.xlsx'))).toMatchObject({ code: 0, stderr: '' });
    expect(lstatSync(at('link.xlsx')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(at('near.xlsx'))).toBe('far/real.xlsx');
    expect(lstatSync(at('far/real.xlsx')).isFile()).toBe(true);
    expect(statSync(at('far/real.xlsx')).mode & 0o777).toBe(0o640);
    expect(readFileSync(at('far/real.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('to a file yet to be made', async () => {
    symlinkSync('yet.xlsx', at('dangling.xlsx'));
    expect(await write(at('dangling.xlsx'))).toMatchObject({ code: 0 });
    expect(lstatSync(at('dangling.xlsx')).isSymbolicLink()).toBe(true);
    expect(lstatSync(at('yet.xlsx')).isFile()).toBe(true);
  });

  test('in a circle, to a folder that is not there, to a read-only file: refused', async () => {
    symlinkSync('b.xlsx', at('a.xlsx'));
    symlinkSync('a.xlsx', at('b.xlsx'));
    symlinkSync('gone/x.xlsx', at('lost.xlsx'));
    writeFileSync(at('target.xlsx'), 'old');
    chmodSync(at('target.xlsx'), 0o400);
    chmodSync(at('target.xlsx'), 0o444);
    symlinkSync('target.xlsx', at('to-locked.xlsx'));
    expect((await write(at('a.xlsx'))).stderr).toMatch(/捷徑（符號連結）繞成一圈/);
    expect((await write(at('lost.xlsx'))).stderr).toMatch(/資料夾「.*gone」不存在/);
    expect((await write(at('to-locked.xlsx'))).stderr).toMatch(/唯讀/);
    expect(readFileSync(at('target.xlsx'), 'utf8')).toBe('old');
  });
});

test('what another program has written meanwhile is not replaced', async () => {
  const out = at('shared.xlsx');
  copyFileSync(book, out);
  const script = at('colleague.js');
  writeFileSync(
    script,
    `module.exports = async () => require('node:fs').writeFileSync(${JSON.stringify(out)}, 'theirs');`,
  );
  const { code, stderr } = await run('exec', script, out, '--out', out);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `「${out}」在執行期間被其他程式更改，為免蓋掉那些變更，沒有寫入。請再執行一次。\n`,
  });
  expect(readFileSync(out, 'utf8')).toBe('theirs');
  // Undisturbed a workbook may take its own place, time and again.
  copyFileSync(book, out);
  const again = () => run('exec', touch, out, '--out', out);
  expect(await again()).toMatchObject({ code: 0, stderr: '' });
  expect(await again()).toMatchObject({ code: 0, stderr: '' });
});

test('a folder in which nothing can be written is told in one sentence', async () => {
  // Nobody may, not even an administrator.
  const { code, stderr } = await write('/sys/book.xlsx');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^(?:沒有權限寫入「\/sys\/book\.xlsx」|「\/sys\/book\.xlsx」在唯讀的磁碟上，無法寫入|輸出的資料夾「\/sys」不存在)。\n$/,
  );
});

describe('what a terminal obeys is never written to it', () => {
  const evil = '甲\u001b[31m紅\u0007\u009b2J\u202e反\u2066\u007f\r乙\u0000';
  const obeyed = /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

  test('of the arguments, of cells in a text, of the console of a script', async () => {
    const script = at('evil.js');
    writeFileSync(
      script,
      `module.exports = ({Excel, console}) => Excel.run(async (context) => {
        const text = ${JSON.stringify(evil)};
        console.log(text, {text}); console.error(text);
        return text;
      });`,
    );
    const result = await run('exec', script, book);
    expect(result.code).toBe(0);
    expect(result.stdout + result.stderr).not.toMatch(obeyed);
    expect(result.stderr).toContain('甲␛[31m紅␇<U+009B>2J<U+202E>反');
    // As JSON the value is still the value.
    const json = result.stdout.trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(json)).toBe(evil);
    const refused = await run('check', `${evil.replace('\u0000', '')}.xlsx`);
    expect(refused.stderr).not.toMatch(obeyed);
    expect(refused.stderr).toContain('找不到檔案「甲␛[31m紅');
  });

  test('of the register, by check and agenda, as text and as JSON', async () => {
    const sample = at('evil.xlsx');
    writeFileSync(sample, await sampleBytes());
    const script = at('write-evil.js');
    writeFileSync(
      script,
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        const text = ${JSON.stringify(evil.replace('\u0000', ''))};
        const findings = context.workbook.tables.getItem('Findings').getDataBodyRange();
        const settings = context.workbook.tables.getItem('Settings').getDataBodyRange().load('values');
        await context.sync();
        findings.getCell(0, 0).values = [[text]];
        settings.getCell(0, 1).values = [[text]];
        await context.sync();
      });`,
    );
    copyFileSync(sample, at('copy.xlsx'));
    expect(await run('exec', script, sample, '--out', sample)).toMatchObject({ code: 0 });
    for (const command of ['check', 'agenda']) {
      for (const more of [[], ['--json']]) {
        const { stdout, stderr } = await run(command, sample, '--today', '2026-12-01', ...more);
        expect(stdout + stderr).not.toMatch(obeyed);
        expect(stdout).toContain('[31m紅');
      }
    }
  });
});
