import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';
import { sampleBytes } from '../sample-book';

const folder = mkdtempSync(join(tmpdir(), 'isms-lost-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Part {
  readonly no: string;
  readonly status: string;
  readonly sentences: readonly string[];
  readonly items?: readonly Part[];
}

/** Parts of the sample's agenda by number, after a change made in Excel's own words. */
async function partsAfter(change: string): Promise<ReadonlyMap<string, Part>> {
  const own = mkdtempSync(join(folder, 'one-'));
  const [path, script] = [join(own, 'in.xlsx'), join(own, 'change.js')];
  writeFileSync(path, await sampleBytes());
  writeFileSync(
    script,
    `module.exports = ({ Excel }) => Excel.run(async (context) => {
      const table = (name) => context.workbook.tables.getItem(name);
      ${change}
      await context.sync();
    });`,
  );
  expect(await run('exec', script, path, '--out', path)).toMatchObject({ code: 0 });
  const { stdout } = await run('agenda', path, '--json', '--today', '2026-11-22');
  const { parts } = JSON.parse(stdout) as { readonly parts: readonly Part[] };
  return new Map(parts.flatMap((part) => [part, ...(part.items ?? [])]).map((p) => [p.no, p]));
}

test.each([
  [`table('AgendaItems').columns.getItem('項次').delete();`, '審查議案缺少「項次」欄'],
  [`table('AgendaItems').convertToRange();`, '活頁簿沒有「審查議案」表格'],
])(
  'a part people wrote is not called unwritten when its rows are lost: %s',
  async (change, why) => {
    const parts = await partsAfter(change);
    for (const no of ['2', '4']) {
      expect(parts.get(no)).toMatchObject({ status: 'missing' });
      expect(parts.get(no)?.sentences).toEqual([`${why}，本項無法計算。`]);
    }
  },
);

test('units of auditors are not called unrecorded when 成員 is lost', async () => {
  const said = (await partsAfter(`table('Members').convertToRange();`)).get('3-3')?.sentences;
  expect(said?.join('')).toContain('活頁簿沒有「成員」表格，無法判斷獨立性');
  expect(said?.join('')).not.toContain('未登錄');
});
