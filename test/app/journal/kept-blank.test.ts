// Of a column of ours people may leave a cell blank. Excel fills it where our formula is entered into one of the
// others: what nobody was shown stays as it is.
import { previewRemedies, applyRemedies } from '../../../src/app/remedies/remedies';
import { restore, writeJournalled } from '../../../src/app/journal';
import { fixedClock } from '../../../src/app/fixed-clock';
import type { Day } from '../../../src/register/day';
import { tableNamed } from '../../../src/register/register';
import { type CellChange, noEdit } from '../../../src/workbook/edit/table-edit';
import { answerIsLost, atEveryRequest } from '../../workbook/interrupted';
import { over, type OpenWorkbook } from '../../workbook/over-host';
import { Host } from '../../../src/host/host';
import { byHand, office, writing } from './office';

const formula = tableNamed('Findings').columns.state?.formula ?? '';
const ids = ['NC-115-001', 'NC-115-002', 'NC-115-003', 'NC-115-004'];

/** 狀態 of each row: 「公式」 for ours, else what stands there. */
function states({ excel }: OpenWorkbook): Promise<unknown[]> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Findings').columns.getItem('狀態');
    const body = column.getDataBodyRange().load('formulas');
    await context.sync();
    return body.formulas.map(([held]: unknown[]) =>
      String(held).startsWith('=IF(') ? '公式' : held,
    );
  });
}

let file: Uint8Array | undefined;

/** An office with four findings, of which people have put these into 狀態; where it is 「公式」 ours stands. */
async function made(held: readonly string[]): Promise<OpenWorkbook> {
  file ??= await (async () => {
    const fresh = await office();
    const add = [{ table: 'Findings' as const, rows: ids.map((編號) => ({ 編號 })) }];
    await writeJournalled(fresh.workbook, { ...noEdit, add }, writing);
    return fresh.host.save();
  })();
  const open = over(Host.open(file));
  await inFindings(open, (table) => {
    const column = table.columns.getItem('狀態').getDataBodyRange();
    held.forEach((text, at) => {
      if (text !== '公式') column.getCell(at, 0).values = [[text]];
    });
  });
  expect(await states(open)).toEqual(held);
  return open;
}

const inFindings = (open: OpenWorkbook, act: (table: Excel.Table) => void) =>
  byHand(open, act, 'Findings');

const place = (at: number) => ({ table: 'Findings' as const, key: ids[at] ?? '', row: 3 + at });
const fixed: CellChange = {
  ...{ ...place(0), column: '狀態' },
  ...{ before: { value: '待矯正', formula }, after: { value: '自訂' } },
};
const ours: CellChange = { ...fixed, before: { value: '自訂' }, after: { value: '', formula } };

test('our formula is put back over a value: the blank cells of its column stay blank', async () => {
  const open = await made(['公式', '', '公式', '']);
  const { entry = '' } = await writeJournalled(
    open.workbook,
    { ...noEdit, cells: [fixed] },
    writing,
  );
  expect(await states(open)).toEqual(['自訂', '', '公式', '']);
  const { conflicts } = await restore(open.workbook, entry, writing.at);
  expect(conflicts).toEqual([]);
  expect(await states(open)).toEqual(['公式', '', '公式', '']);
});

test('of a column that is filled again a row that is blank altogether stays so', async () => {
  const open = await made(['結案', '', '公式', '']);
  await inFindings(open, (table) => {
    table.getDataBodyRange().getRow(3).clear('Contents');
  });
  const plan = await previewRemedies(
    open.workbook,
    fixedClock('2026-12-01' as Day),
    ({ fix }) => fix?.kind === 'refill' && fix.table === 'Findings',
  );
  expect(plan.edit.cells.map(({ row }) => row)).toEqual([3, 4]);
  await applyRemedies(open.workbook, plan, { at: writing.at });
  expect(await states(open)).toEqual(['公式', '公式', '公式', '']);
});

const more = { table: 'Findings' as const, rows: [{ 編號: 'NC-115-005' }] };

test('a row is added: the blank cell above it stays blank', async () => {
  const open = await made(['公式', '', '公式', '公式']);
  await writeJournalled(open.workbook, { ...noEdit, add: [more] }, writing);
  expect(await states(open)).toEqual(['公式', '', '公式', '公式', '公式']);
});

test.each([
  ['a row is added', { ...noEdit, add: [more] }, ['=1+1', '=1+1', '=1+1', '=1+1', '公式']],
  [
    'ours is put in place of one of them',
    { ...noEdit, cells: [{ ...ours, before: { value: 2, formula: '=1+1' } }] },
    ['公式', '=1+1', '=1+1', '=1+1'],
  ],
])(
  'people have filled the column with a formula of their own, and %s: the others keep it',
  async (_, edit, left) => {
    const open = await made(['公式', '公式', '公式', '公式']);
    await inFindings(open, (table) => {
      table.columns.getItem('狀態').getDataBodyRange().getCell(1, 0).values = [['=1+1']];
    });
    expect(await states(open)).toEqual(['=1+1', '=1+1', '=1+1', '=1+1']);
    const { conflicts } = await writeJournalled(open.workbook, edit, writing);
    expect(conflicts).toEqual([]);
    expect(await states(open)).toEqual(left);
  },
);

test('a blank row of a table without any gets its formula, though its cell was blank', async () => {
  const open = await office();
  await inFindings(open, (table) => {
    table.getDataBodyRange().clear('Contents');
  });
  await writeJournalled(open.workbook, { ...noEdit, add: [more] }, writing);
  expect(await states(open)).toEqual(['公式']);
});

test('both at once, of a table that is filtered', async () => {
  const open = await made(['自訂', '', '公式', '']);
  await inFindings(open, (table) => {
    table.columns.getItem('編號').filter.applyValuesFilter(['NC-115-001']);
  });
  await writeJournalled(open.workbook, { ...noEdit, cells: [ours], add: [more] }, writing);
  expect(await states(open)).toEqual(['公式', '', '公式', '', '公式']);
});

test('the answer is lost at any request: all blank cells are blank', async () => {
  const open = await made(['自訂', '', '公式', '']);
  const saved = open.host.save();
  const edit = { ...noEdit, cells: [ours], add: [more] };
  const requests = await atEveryRequest(
    () => Host.open(saved),
    ({ workbook }) => writeJournalled(workbook, edit, writing),
    answerIsLost,
    async ({ open: now }) => {
      expect([
        ['自訂', '', '公式', ''],
        ['公式', '', '公式', '', '公式'],
      ]).toContainEqual(await states(now));
    },
  );
  expect(requests).toBeGreaterThanOrEqual(3);
});

test('a row that was to be taken away comes back, for another has changed it at the moment: the same', async () => {
  const open = await made(['公式', '公式', '公式', '公式']);
  const { entry = '' } = await writeJournalled(open.workbook, { ...noEdit, add: [more] }, writing);
  await inFindings(open, (table) => {
    const column = table.columns.getItem('狀態').getDataBodyRange();
    for (const at of [1, 3]) column.getCell(at, 0).values = [['']];
  });
  const saved = open.host.save();
  const kept = ['公式', '', '公式', '', '公式'];
  expect(await states(open)).toEqual(kept);
  const left = new Set<string>();
  await atEveryRequest(
    () => Host.open(saved),
    ({ workbook }) => restore(workbook, entry, writing.at),
    (now, request) => {
      const other = over(now.host, 'other');
      now.line.beforeRequest(request, () =>
        inFindings(other, (table) => {
          table.columns.getItem('條文').getDataBodyRange().getLastCell().values = [['別人的']];
        }),
      );
    },
    async ({ open: now }) => {
      const held = await states(now);
      left.add(held.join());
      expect(held).toEqual(kept.slice(0, held.length));
    },
  );
  expect(left).toContain(kept.join());
});
