import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../src/host/host';
import { partsOf, validationErrors, zipped } from '../host/xlsx/parts';
import { run } from './run';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-damaged-'));
const at = (name: string) => join(folder, name);
const sample = at('sample.xlsx');
const today = ['--today', '2026-12-01'];
/** Of 發現事項, whose table Findings has its header in row 2. */
const FINDINGS = 'xl/worksheets/sheet7.xml';
const TABLE = 'xl/tables/table6.xml';
let parts: Record<string, string> = {};

beforeAll(async () => {
  writeFileSync(sample, await sampleBytes());
  parts = partsOf(readFileSync(sample));
  expect(parts['xl/workbook.xml']).toContain('name="發現事項" sheetId="7"');
  expect(parts[TABLE]).toContain('name="Findings"');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
function damaged(change: (parts: Record<string, string>) => void): string {
  const copy = { ...parts };
  change(copy);
  count += 1;
  writeFileSync(at(`${count}.xlsx`), zipped(copy));
  return at(`${count}.xlsx`);
}

/** The sample with the cell's element replaced. */
function withCell(cell: string, xml: string): string {
  return damaged((copy) => {
    const before = copy[FINDINGS] ?? '';
    const pattern = new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`);
    expect(before).toMatch(pattern);
    copy[FINDINGS] = before.replace(pattern, xml);
  });
}

/** How many cells of the sample show the shared string. */
function places(index: number): number {
  const pattern = new RegExp(` t="s"><v>${index}</v>`, 'g');
  return Object.values(parts).reduce((sum, xml) => sum + (xml.match(pattern) ?? []).length, 0);
}

const never = /無法完成這次操作|GeneralException|未預期|^\s+at |Error/m;

describe('a cell that cannot be read is named with its sheet, and the rest is checked', () => {
  test.each([
    ['a shared string that is not there', '<c r="C5" t="s"><v>99999</v></c>', /99999/],
    ['a shared string without a number', '<c r="C5" t="s"><v></v></c>', /共用字串/],
    ['a number that is none', '<c r="C5"><v>12a3</v></c>', /「12a3」不是數字/],
    ['an endless number', '<c r="C5"><v>1E999</v></c>', /「1E999」不是數字/],
    ['a day that is not', '<c r="C5" t="d"><v>2026-02-30</v></c>', /「2026-02-30」不是存在的日期/],
    ['a reference to no character', '<c r="C5" t="str"><v>甲&#x0;</v></c>', /&#x0;/],
    ['a reference beyond Unicode', '<c r="C5" t="str"><v>&#xFFFFFFFF;</v></c>', /&#xFFFFFFFF;/],
    ['half a surrogate', '<c r="C5" t="inlineStr"><is><t>&#xD800;</t></is></c>', /&#xD800;/],
    ['an entity nobody declared', '<c r="C5" t="str"><v>&toString;</v></c>', /&toString;/],
    ['a type the format lacks', '<c r="C5" t="toString"><v>1</v></c>', /「toString」/],
    ['a truth that is neither', '<c r="C5" t="b"><v>2</v></c>', /「2」不是 TRUE 或 FALSE/],
    ['an unfinished formula', '<c r="C5"><f>1+1<v>2</v></c>', /內容不完整/],
    ['a value that does not end', '<c r="C5"><v>46000</c>', /內容不完整/],
    ['a text that does not end', '<c r="C5" t="inlineStr"><is><t>甲</is></c>', /內容不完整/],
    ['a cell that does not end', '<c r="C5"><v>46000</v>', /內容不完整/],
  ])('%s', async (_, xml, what) => {
    const path = withCell('C5', xml);
    const { code, stdout, stderr } = await run('check', path, '--json', ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^檔案已損毀：工作表「發現事項」儲存格 C5 /);
    expect(stderr).toMatch(what);
    expect(stderr).not.toMatch(never);
    const report = JSON.parse(stdout) as { ready: boolean; problems: Record<string, unknown>[] };
    expect(report.ready).toBe(false);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ table: 'Findings', row: 5, value: '#N/A', severity: 'E' }),
    );
    // Of the other 46 rows nothing is lost: none is reported as unreadable.
    expect(report.problems.filter(({ value }) => value === '#N/A')).toHaveLength(1);
  });

  test('saved, it is the error it answers and every other cell is as it was', async () => {
    const path = withCell('C5', '<c r="C5" s="1" t="s"><v>99999</v></c>');
    writeFileSync(
      at('note.js'),
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        context.workbook.worksheets.getItem('發現事項').getRange('P1').values = [['新的文字']];
        await context.sync();
      });`,
    );
    const out = at('saved.xlsx');
    const saved = await run('exec', at('note.js'), path, '--out', out);
    expect(saved.code).toBe(0);
    expect(saved.stderr).toMatch(/儲存格 C5 /);
    const cells = (file: string) =>
      new Map(
        [
          ...(partsOf(readFileSync(file))[FINDINGS] ?? '').matchAll(
            /<c r="(\w+)".*?(?:\/>|<\/c>)/g,
          ),
        ].map(([xml, name]) => [name, xml] as const),
      );
    const [before, after] = [cells(sample), cells(out)];
    expect(after.get('C5')).toBe('<c r="C5" s="1" t="e"><v>#N/A</v></c>');
    expect(before.size).toBeGreaterThan(400);
    for (const [name, xml] of before) if (name !== 'C5') expect(after.get(name)).toBe(xml);
    expect(validationErrors(readFileSync(out))).toEqual([]);
    const checked = await run('check', out, ...today);
    expect(checked).toMatchObject({ code: 1, stderr: '' });
    expect(checked.stdout).toMatch(/^尚不可開會/);
  });

  test.each([
    ['a cell that names no cell', '<c r="5"><v>1</v></c>', /位址「5」不正確/],
    ['a cell of another row', '<c r="C99"><v>1</v></c>', /儲存格 C5 的位址「C99」不正確/],
    [
      'two cells of one address',
      '<c r="C5"><v>1</v></c><c r="C5"><v>2</v></c>',
      /C5 在檔案裡有兩個/,
    ],
  ])('%s', async (_, xml, what) => {
    const { code, stderr } = await run('check', withCell('C5', xml), ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^檔案已損毀：工作表「發現事項」/);
    expect(stderr).toMatch(what);
    expect(stderr).not.toMatch(never);
  });

  test('a format that is not there is no damage', async () => {
    const before = await run('check', sample, '--json', ...today);
    const cell = /<c r="C5"[^>]*>.*?<\/c>/.exec(parts[FINDINGS] ?? '')?.[0] ?? '';
    const after = await run(
      'check',
      withCell('C5', cell.replace(/ s="\d+"/, ' s="99999"')),
      '--json',
      ...today,
    );
    expect(after).toEqual(before);
  });
});

describe('a table or a sheet that cannot be read', () => {
  const table = (change: (xml: string) => string) =>
    damaged((copy) => {
      copy[TABLE] = change(copy[TABLE] ?? '');
    });

  test.each([
    ['without a range', (xml: string) => xml.replace(/ ref="[^"]*"/, '')],
    ['with a range that is none', (xml: string) => xml.replace(/ ref="[^"]*"/, ' ref="A2:?9"')],
    ['narrower than its columns', (xml: string) => xml.replace(/ ref="[^"]*"/, ' ref="A2:C9"')],
    ['without an id', (xml: string) => xml.replace(/ id="\d+"/, '')],
    ['whose XML is broken', (xml: string) => xml.replace('</table>', '')],
  ])('a table %s', async (_, change) => {
    const { code, stdout, stderr } = await run('check', table(change), '--json', ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^檔案已損毀：工作表「發現事項」的表格「/);
    expect(stderr).not.toMatch(never);
    const { problems } = JSON.parse(stdout) as { problems: Record<string, unknown>[] };
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'REG-01', table: 'Findings', severity: 'E' }),
    );
  });

  test.each([
    [
      'missing',
      (copy: Record<string, string>) => void Reflect.deleteProperty(copy, FINDINGS),
      /內容不在檔案裡/,
    ],
    [
      'cut off',
      (copy: Record<string, string>) => {
        copy[FINDINGS] = (copy[FINDINGS] ?? '').slice(0, 9000);
      },
      /內容不完整/,
    ],
    [
      'with a row that does not end',
      (copy: Record<string, string>) => {
        copy[FINDINGS] = (copy[FINDINGS] ?? '').replace('</row>', '');
      },
      /內容不完整/,
    ],
  ])('a sheet %s: the others are checked', async (_, change, what) => {
    const { code, stdout, stderr } = await run('check', damaged(change), '--json', ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^檔案已損毀：工作表「發現事項」/);
    expect(stderr).toMatch(what);
    expect(stderr).not.toMatch(never);
    expect(JSON.parse(stdout)).toMatchObject({ ready: false });
  });

  test('shared strings: one that does not end, and a table of them cut off, shift no other', async () => {
    const STRINGS = 'xl/sharedStrings.xml';
    const open = damaged((copy) => {
      const items = (copy[STRINGS] ?? '').split('</si>');
      copy[STRINGS] = `${items.slice(0, 10).join('</si>')}${items.slice(10).join('</si>')}`;
    });
    const { code, stderr } = await run('check', open, ...today);
    expect(code).toBe(2);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(places(9) + 1);

    const cut = damaged((copy) => {
      copy[STRINGS] = (copy[STRINGS] ?? '').replace(/<\/si>(?!.*<\/si>)[\s\S]*$/, '');
    });
    const last = ((parts[STRINGS] ?? '').match(/<si>/g) ?? []).length - 1;
    const again = await run('check', cut, ...today);
    expect(again.code).toBe(2);
    expect(again.stderr.trim().split('\n')).toHaveLength(places(last) + 1);
    expect(again.stderr).toMatch(/^檔案已損毀：工作表「[^」]+」儲存格 \w+ 的文字/);
  });

  test('the agenda is made of the rest, and says so', async () => {
    const path = withCell('C5', '<c r="C5"><v>12a3</v></c>');
    const { code, stdout, stderr } = await run('agenda', path, ...today);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^檔案已損毀：工作表「發現事項」儲存格 C5 /);
    expect(stdout).toContain('管理審查');
  });

  test('no table left: the damage is the reason, not a missing register', async () => {
    const path = damaged((copy) => {
      for (const name of Object.keys(copy))
        if (name.startsWith('xl/tables/')) copy[name] = '<table';
    });
    const { code, stderr } = await run('check', path, ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/檔案損毀，讀不到管理審查的任何資料表。$/m);
    expect(stderr).not.toMatch(/建立工作表/);
  });
});

test('line breaks of every kind are one', async () => {
  const path = withCell(
    'H5',
    '<c r="H5" t="str"><v>甲_x000D_\n乙&#13;&#10;丙_x000d_丁&#13;戊\n己\r\n庚</v></c>',
  );
  writeFileSync(
    at('breaks.js'),
    `module.exports = ({Excel}) => Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('發現事項').getRange('H5').load('values');
      await context.sync();
      return cell.values[0][0];
    });`,
  );
  const { stdout } = await run('exec', at('breaks.js'), path);
  expect(JSON.parse(stdout)).toBe('甲\n乙\n丙\n丁\n戊\n己\n庚');
});

test('a formula that is too much to be worked out is told, its value is kept, and the rest is checked', async () => {
  const far = 'SUM(OFFSET(A1,0,0,1048570,16380))';
  const file = withCell('C5', `<c r="C5"><f>${far}</f><v>7</v></c>`);
  const { stdout, stderr } = await run('check', file, ...today);
  expect(stderr).toContain('工作表「發現事項」儲存格 C5 的公式計算量超過上限，沒有重新計算：');
  expect(stderr).toContain('保留檔案裡原有的值');
  expect(stderr).not.toMatch(never);
  expect(stdout).toContain('[FND-01] 發現事項 第 17 列');
  const saved = partsOf(Host.open(readFileSync(file)).save());
  expect(saved[FINDINGS]).toContain(`<c r="C5"><f>${far}</f><v>7</v></c>`);
  expect(saved['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('a formula that what is done makes too much is told once it is written', async () => {
  writeFileSync(
    at('costly.js'),
    `module.exports = ({Excel}) => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('發現事項');
      sheet.getRange('AZ90').formulas = [['=SUM(OFFSET(A1,0,0,1048570,16380))']];
      await context.sync();
    });`,
  );
  const file = withCell('C5', '<c r="C5"><v>7</v></c>');
  const { code, stderr } = await run('exec', at('costly.js'), file, '--out', at('costly.xlsx'));
  expect([code, stderr.split('。')[0]]).toEqual([
    0,
    '工作表「發現事項」儲存格 AZ90 的公式計算量超過上限，沒有重新計算：保留檔案裡原有的值，原來沒有值的顯示 #CALC!',
  ]);
});
