import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliFault } from '../../src/cli/cli-fault';
import { fileFault } from '../../src/cli/file-fault';
import { run } from './run';

// Shares and memory sticks: what they cannot do, and what they say.

const folder = fs.mkdtempSync(join(tmpdir(), 'isms-elsewhere-'));
const book = join(folder, 'book.xlsx');
const out = join(folder, 'out.xlsx');
const touch = join(folder, 'touch.js');

beforeAll(async () => {
  expect(await run('init', book)).toMatchObject({ code: 0 });
  fs.writeFileSync(touch, 'module.exports = async () => undefined;');
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A file system that answers so, as far as Node can be made to play it. */
function answers(
  call: 'chownSync' | 'chmodSync' | 'fsyncSync' | 'readdirSync',
  code: string,
): void {
  jest.spyOn(fs, call).mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
}

test.each([
  ['chownSync', 'EINVAL'],
  ['chownSync', 'ENOTSUP'],
  ['chmodSync', 'EPERM'],
  ['fsyncSync', 'ENOSYS'],
  // A folder into which files may be put, and not be seen.
  ['readdirSync', 'EACCES'],
] as const)('a file system that cannot %s (%s) has the file all the same', async (call, code) => {
  fs.writeFileSync(out, 'old');
  answers(call, code);
  expect(await run('exec', touch, book, '--out', out)).toMatchObject({ code: 0, stderr: '' });
  expect(fs.readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

test('what was not written for good is a fault, and the old file stays', async () => {
  fs.writeFileSync(out, 'old');
  answers('fsyncSync', 'EIO');
  expect(await run('exec', touch, book, '--out', out)).toMatchObject({
    code: 2,
    stderr: `磁碟發生錯誤，無法寫入「${out}」。\n`,
  });
  expect(fs.readFileSync(out, 'utf8')).toBe('old');
  expect(fs.readdirSync(folder).sort()).toEqual(['book.xlsx', 'out.xlsx', 'touch.js']);
});

test.each([
  // Node has no name for it on Linux.
  ['Unknown system error -122', '磁碟配額已用完，無法寫入「甲.xlsx」。'],
  ['EXDEV', '無法寫入「甲.xlsx」（系統回報 EXDEV），沒有完成。'],
])('%s is told in one sentence', (code, sentence) => {
  const told = fileFault(Object.assign(new Error('english'), { code }), '甲.xlsx', '寫入');
  expect(told).toBeInstanceOf(CliFault);
  expect((told as CliFault).message).toBe(sentence);
});

test('a fault of the program itself passes unchanged', () => {
  const fault = Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' });
  expect(fileFault(fault, '甲.xlsx', '寫入')).toBe(fault);
});
