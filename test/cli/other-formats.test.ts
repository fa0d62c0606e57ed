import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { otherFormats } from '../host/xlsx/other-formats';
import { partsOf } from '../host/xlsx/parts';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'isms-formats-'));
const at = (name: string) => join(folder, name);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(otherFormats)('%s: one true sentence, exit 2', async (_, bytes, words) => {
  writeFileSync(at('file.xlsx'), bytes);
  const { code, stdout, stderr } = await run('check', at('file.xlsx'));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/未預期|Error/);
});

test('each has a sentence of its own', async () => {
  const said = new Map<string, string[]>();
  for (const [name, bytes] of otherFormats) {
    writeFileSync(at('file.xlsx'), bytes);
    const { stderr } = await run('check', at('file.xlsx'));
    said.set(stderr, [...(said.get(stderr) ?? []), name]);
  }
  // What comes twice among the files above, under two names.
  expect([...said.values()].filter((names) => names.length > 1)).toEqual([
    ['Excel 5.0 and 95', 'Excel 4'],
    ['Word 97', 'a Word document'],
    ['OpenDocument', 'flat OpenDocument'],
    ['CSV', 'CSV that begins as a zip', 'UTF-16 text'],
  ]);
});

(existsSync('/dev/zero') ? test : test.skip)('a device that has no end is not read', async () => {
  expect(await run('check', '/dev/zero')).toEqual({
    code: 2,
    stdout: '',
    stderr: '「/dev/zero」是裝置，不是檔案。\n',
  });
});

test('a workbook with macros is read; written, it stays one', async () => {
  const path = at('macros.xlsm');
  copyFileSync('test/fixtures/other-formats/macros.xlsm', path);
  writeFileSync(
    at('touch.js'),
    `module.exports = ({Excel}) => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('D4').values = [['字']];
      await context.sync();
    });`,
  );
  const refused = await run('exec', at('touch.js'), path, '--out', at('out.xlsx'));
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/\.xlsm 檔，巨集等內容會原樣保留；.*以 \.xlsm 結尾/);
  const out = at('out.xlsm');
  expect(await run('exec', at('touch.js'), path, '--out', out)).toMatchObject({ code: 0 });
  const [before, after] = [partsOf(readFileSync(path)), partsOf(readFileSync(out))];
  expect(after['[Content_Types].xml']).toBe(before['[Content_Types].xml']);
});
