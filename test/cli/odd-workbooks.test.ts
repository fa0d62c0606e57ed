import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf, zipped } from '../host/xlsx/parts';
import { caseFile } from './case';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'isms-odd-'));
const at = (name: string) => join(folder, name);
const today = ['--today', '2026-12-01'];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, body: string): string {
  const text = `module.exports = ({Excel}) => Excel.run(async (context) => {${body}});`;
  writeFileSync(at(name), text);
  return at(name);
}

describe('parts in the zip that nothing leads to (case 15)', () => {
  const files = ['sharedstrings.xlsx', 'styles.xlsx'];

  test.each(files)('%s: a cell is written and the part stays as it was', async (file) => {
    const path = caseFile('15-unrelated-part-hangs', file);
    const touch = script(
      'touch.js',
      `const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
       cell.values = [['新的文字']];
       cell.format.font.bold = true;
       await context.sync();`,
    );
    const out = at(`touched-${file}`);
    expect(await run('exec', touch, path, '--out', out)).toMatchObject({ code: 0, stderr: '' });
    const read = script(
      'read.js',
      `const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2').load('values');
       await context.sync();
       return cell.values;`,
    );
    expect(JSON.parse((await run('exec', read, out)).stdout)).toEqual([['新的文字']]);
    const part = file === 'styles.xlsx' ? 'xl/styles.xml' : 'xl/sharedStrings.xml';
    expect(partsOf(readFileSync(out))[part]).toBe(partsOf(readFileSync(path))[part]);
  });

  test.each(files)('%s: check answers', async (file) => {
    const { code, stderr } = await run('check', caseFile('15-unrelated-part-hangs', file));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^這個活頁簿沒有管理審查的資料表/);
  });
});

describe('a cell of type d with a time alone (case 17)', () => {
  const path = caseFile('17-iso-time-cell', 'iso-time.xlsx');

  test('everything is checked', async () => {
    const { code, stdout, stderr } = await run('check', path, '--json', ...today);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ready: true });
  });

  test('it reads as the fraction of the day, 85491 of 86400 seconds, and is written back as it was', async () => {
    const [sheet, cell] = isoCell(path);
    const read = script(
      'time.js',
      `const cell = context.workbook.worksheets.getItem('${sheet}').getRange('${cell}').load('values');
       await context.sync();
       return cell.values[0][0];`,
    );
    const { stdout, stderr } = await run('exec', read, path, '--out', at('time.xlsx'));
    expect(stderr).toBe('');
    expect(Number(stdout)).toBeCloseTo(0.98948, 5);
    expect(isoCell(at('time.xlsx'))).toEqual([sheet, cell]);
  });
});

/** Sheet and cell of the only cell of type `d`. */
function isoCell(path: string): [string, string] {
  const parts = partsOf(readFileSync(path));
  const part = Object.keys(parts).find((name) => /<c [^>]*t="d"/.test(parts[name] ?? '')) ?? '';
  const cell = /<c r="(\w+)"[^>]*t="d"[^>]*><v>23:44:51<\/v>/.exec(parts[part] ?? '')?.[1] ?? '';
  const id = new RegExp(`Id="(\\w+)"[^>]*Target="/?(?:xl/)?${part.slice(3)}"`).exec(
    parts['xl/_rels/workbook.xml.rels'] ?? '',
  )?.[1];
  const name = new RegExp(`<sheet name="([^"]+)"[^>]*r:id="${id}"`).exec(
    parts['xl/workbook.xml'] ?? '',
  )?.[1];
  return [name ?? '', cell];
}

describe("a user's table named as a method of every object (case 21)", () => {
  const path = caseFile('21-table-named-like-a-method', 'in.xlsx');
  const renamed = (name: string) => {
    const parts = partsOf(readFileSync(path));
    const out = Object.entries(parts).map(([part, text]) => [
      part,
      text.replaceAll('"toString"', `"${name}"`),
    ]);
    writeFileSync(at(`${name}.xlsx`), zipped(Object.fromEntries(out) as Record<string, string>));
    return at(`${name}.xlsx`);
  };

  test.each(['toString', 'constructor', 'valueOf', '__proto__', 'hasOwnProperty'])(
    '%s is left alone',
    async (name) => {
      const book = renamed(name);
      const checked = await run('check', book, '--json', ...today);
      expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(checked.stdout)).toMatchObject({ ready: true });
      const out = at(`agenda-${name}.xlsx`);
      expect(await run('agenda', book, '--out', out, ...today)).toMatchObject({ code: 0 });
      const table = (file: string) =>
        Object.values(partsOf(readFileSync(file))).find((text) => text.includes(`"${name}"`));
      expect(table(out)).toBe(table(book));
    },
  );
});
