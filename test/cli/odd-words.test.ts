import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf, validationErrors } from '../host/xlsx/parts';
import { run } from './run';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-words-'));
const at = (name: string) => join(folder, name);
const today = ['--today', '2026-12-01'];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The sample with cells of its tables replaced: every cell that is `from` becomes `to`. */
async function sampleWith(name: string, change: Record<string, string>): Promise<string> {
  const path = at(name);
  writeFileSync(path, await sampleBytes());
  writeFileSync(
    at(`${name}.js`),
    `module.exports = ({Excel}) => Excel.run(async (context) => {
      const change = new Map(Object.entries(${JSON.stringify(change)}));
      const tables = context.workbook.tables.load('items/name');
      await context.sync();
      const bodies = tables.items.map((table) => table.getDataBodyRange().load('values'));
      await context.sync();
      for (const body of bodies) {
        body.values.forEach((row, r) => row.forEach((value, c) => {
          if (change.has(value)) body.getCell(r, c).values = [["'" + change.get(value)]];
        }));
      }
      await context.sync();
    });`,
  );
  expect(await run('exec', at(`${name}.js`), path, '--out', path)).toMatchObject({ code: 0 });
  return path;
}

test('an id that ends in an apostrophe names a sheet as Excel allows', async () => {
  const path = await sampleWith('apostrophe.xlsx', { 'MR-115-01': "MR-115-01'" });
  const out = at('apostrophe-out.xlsx');
  const made = await run('agenda', path, '--review', "MR-115-01'", '--out', out, ...today);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const names = /<sheets>.*<\/sheets>/s.exec(partsOf(readFileSync(out))['xl/workbook.xml'] ?? '');
  expect(names?.[0]).toContain('name="議程 MR-115-01’"');
  expect(validationErrors(readFileSync(out))).toEqual([]);
});

test('codes in the data are text at the edges of the paper', async () => {
  const path = await sampleWith('codes.xlsx', { 雲溪鎮公所: 'R&D {pages} &P &D 公所' });
  const out = at('codes-out.xlsx');
  expect(await run('agenda', path, '--out', out, ...today)).toMatchObject({ code: 0 });
  const sheets = Object.entries(partsOf(readFileSync(out))).filter(([, xml]) =>
    xml.includes('<oddHeader'),
  );
  const headers = sheets.map(
    ([, xml]) => /<oddHeader[^>]*>(.*?)<\/oddHeader>/s.exec(xml)?.[1] ?? '',
  );
  const paper = headers.find((header) => header.includes('公所')) ?? '';
  // In the file each & is &amp;; doubled it is a character, alone it begins a code.
  expect(paper.replaceAll('&amp;', '&')).toContain('R&&D {pages} &&P &&D 公所');
  const footers = sheets.map(
    ([, xml]) => /<oddFooter[^>]*>(.*?)<\/oddFooter>/s.exec(xml)?.[1] ?? '',
  );
  expect(footers.some((footer) => footer.includes('第&amp;P頁，共&amp;N頁'))).toBe(true);
});

test.each(['constructor', '__proto__'])(
  'ids, names, units and settings called %s are data as any other',
  async (word) => {
    const path = await sampleWith(`${word}.xlsx`, {
      'NC-115-001': word,
      'O-01': word,
      'MR-115-01': word,
      機關名稱: word,
      主要不符合: word,
      民政課: word,
    });
    for (const args of [
      ['check', path],
      ['check', path, '--json'],
      ['agenda', path, '--review', word],
      ['agenda', path, '--review', word, '--json', '--out', at(`${word}-out.xlsx`)],
    ]) {
      const { code, stderr } = await run(...args, ...today);
      expect(code).toBeLessThan(2);
      expect(stderr).toBe('');
    }
    const { stdout } = await run('check', path, '--json', ...today);
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; value: unknown }[] };
    // Neither a 類別 nor an id of the form asked for.
    const rules = problems.filter(({ value }) => value === word).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['FND-01', 'FND-03']));
  },
);
