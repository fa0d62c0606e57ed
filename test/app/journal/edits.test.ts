import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { restorable } from '../../../src/app/journal-text';
import { type CellChange, noEdit, type RowCells } from '../../../src/workbook/edit/table-edit';
import { failure, reopened } from '../../workbook/over-host';
import { byHand, office, rowsOf, serial, title, titleEdit, writing } from './office';

const { at } = writing;

/** As `rowForm` says a row of 單位 was seen. */
const formOf = (...cells: string[]) =>
  JSON.stringify(cells.map((value, at) => [['單位', '主管職稱', '驗證範圍'][at], value]));

test('a cell is changed, and put back from the journal after the file was reopened', async () => {
  const made = await office();
  const { record, conflicts } = await writeJournalled(made.workbook, titleEdit, writing);
  expect(conflicts).toEqual([]);
  expect(record.cells).toHaveLength(1);
  expect((await rowsOf(made))[1]).toEqual(['民政課', '代理課長', '否']);

  const again = reopened(made);
  const [entry] = restorable(await readEntries(again.workbook));
  expect(entry).toMatchObject(writing);
  await restore(again.workbook, entry?.id ?? '', at);
  expect((await rowsOf(again))[1]).toEqual(['民政課', '課長', '否']);
  expect(restorable(await readEntries(again.workbook))).toEqual([]);
});

describe('the row is found where it stands now', () => {
  test('after sorting', async () => {
    const made = await office();
    await byHand(made, (table) => table.sort.apply([{ key: 0, ascending: false }]));
    await writeJournalled(made.workbook, titleEdit, writing);
    const found = (await rowsOf(made)).find(([unit]) => unit === '民政課');
    expect(found).toEqual(['民政課', '代理課長', '否']);
    expect((await rowsOf(made)).filter(([, held]) => held === '代理課長')).toHaveLength(1);
  });

  test('while a filter hides it, and those beside it', async () => {
    const made = await office();
    await byHand(made, (table) =>
      table.columns.getItem('驗證範圍').filter.applyValuesFilter(['是']),
    );
    const both = [title, { ...title, key: '財政課', row: 5, after: { value: '科長' } }];
    await writeJournalled(made.workbook, { ...noEdit, cells: both }, writing);
    expect((await rowsOf(made)).map(([, held]) => held)).toEqual(['主任', '代理課長', '科長']);
  });

  test('of two with one key the one that was seen', async () => {
    const made = await office();
    await byHand(made, (table) => {
      table.getDataBodyRange().values = [
        ['民政課', '課長', '是'],
        ['行政室', '主任', '是'],
        ['民政課', '課長', '否'],
      ];
    });
    // Seen in row 3 as 「是」: it has been sorted to row 5 since.
    const seen = { ...title, row: 3, form: formOf('民政課', '課長', '是') };
    await byHand(made, (table) => table.sort.apply([{ key: 2, ascending: true }]));
    await writeJournalled(made.workbook, { ...noEdit, cells: [seen] }, writing);
    const changed = (await rowsOf(made)).filter(([, held]) => held === '代理課長');
    expect(changed).toEqual([['民政課', '代理課長', '是']]);
  });

  test.each<[string, (table: Excel.Table) => void]>([
    ['put in', (table) => table.columns.add(0, [['序'], ['1'], ['2'], ['3']])],
    ['taken away', (table) => table.columns.getItem('驗證範圍').delete()],
    ['renamed', (table) => (table.columns.getItem('驗證範圍').name = '範圍')],
    [
      'moved behind another',
      (table) => {
        table.columns.getItem('主管職稱').delete();
        table.columns.add(undefined, [['主管職稱'], ['課長'], ['主任'], ['主任']]);
      },
    ],
  ])('without a key by what its columns hold, though one was %s meanwhile', async (_, act) => {
    const made = await office();
    await byHand(made, (table) => {
      table.getDataBodyRange().values = [
        ['', '課長', '是'],
        ['行政室', '主任', '是'],
        ['', '主任', '否'],
      ];
    });
    const seen = { ...title, key: '', row: 3, form: formOf('', '課長', '是') };
    await byHand(made, (table) => act(table));
    const { conflicts } = await writeJournalled(
      made.workbook,
      { ...noEdit, cells: [seen] },
      writing,
    );
    expect(conflicts).toEqual([]);
    const changed = (await rowsOf(made)).filter((row) => row.includes('代理課長'));
    expect(changed).toHaveLength(1);
    expect(changed[0]).not.toContain('主任');
  });

  test('of two alike not the one that is left when the one that was seen has another key', async () => {
    const made = await office();
    await byHand(made, (table) => {
      table.getDataBodyRange().values = [
        ['民政課', '課長', '否'],
        ['民政二課', '課長', '否'],
        ['財政課', '課長', '否'],
      ];
    });
    const form = formOf('民政課', '課長', '否');
    const seen: CellChange = { ...title, form, among: 'alike' };
    const { conflicts } = await writeJournalled(
      made.workbook,
      { ...noEdit, cells: [seen] },
      writing,
    );
    expect(conflicts).toMatchObject([{ code: 'noRow', key: '民政課' }]);
    expect((await rowsOf(made))[0]).toEqual(['民政課', '課長', '否']);
  });
});

describe('what is no longer as it was seen is left, and told', () => {
  test('a cell that somebody has changed; the others are written', async () => {
    const made = await office();
    await byHand(made, (table) => {
      table.getDataBodyRange().getCell(1, 1).values = [['股長']];
    });
    const other = { ...title, key: '財政課', row: 5, after: { value: '科長' } };
    const edit = { ...noEdit, cells: [title, other] };
    const { conflicts } = await writeJournalled(made.workbook, edit, writing);
    expect(conflicts).toMatchObject([{ code: 'changed', key: '民政課', now: '股長' }]);
    expect((await rowsOf(made)).map(([, held]) => held)).toEqual(['主任', '股長', '科長']);
  });

  test('a change that belongs together is made as a whole or not at all', async () => {
    const made = await office();
    const pair = [
      { ...title, group: 'g' },
      { ...title, key: '沒有的單位', row: 9, group: 'g' },
    ];
    const { conflicts } = await writeJournalled(made.workbook, { ...noEdit, cells: pair }, writing);
    expect(conflicts.map(({ code }) => code)).toEqual(['noRow', 'group']);
    expect((await rowsOf(made))[1]).toEqual(['民政課', '課長', '否']);
    expect(await readEntries(made.workbook)).toEqual([]);
  });

  test('a formula is not replaced by a value', async () => {
    const made = await office();
    await byHand(made, (table) => {
      const cell = table.getDataBodyRange().getCell(1, 1);
      cell.numberFormat = [['General']];
      cell.formulas = [['="課"&"長"']];
    });
    const { conflicts } = await writeJournalled(made.workbook, titleEdit, writing);
    expect(conflicts).toMatchObject([{ code: 'formula' }]);
    expect((await rowsOf(made))[1]).toEqual(['民政課', '課長', '否']);
  });

  test('restoring leaves what was changed after it', async () => {
    const made = await office();
    await writeJournalled(made.workbook, titleEdit, writing);
    await byHand(made, (table) => {
      table.getDataBodyRange().getCell(1, 1).values = [['股長']];
    });
    const [entry] = await readEntries(made.workbook);
    const { conflicts } = await restore(made.workbook, entry?.id ?? '', at);
    expect(conflicts).toMatchObject([{ code: 'changed', now: '股長' }]);
    expect((await rowsOf(made))[1]).toEqual(['民政課', '股長', '否']);
  });
});

describe('what is written stands as it is meant', () => {
  test('text that looks like a formula, digits that are text, a day with its format', async () => {
    const made = await office();
    const units = (column: string, before: string, after: string) => ({
      ...{ ...title, column, before: { value: before }, after: { value: after } },
    });
    const rows = [{ 編號: 'NC-115-001', 發現日期: '115.3.1', 不符合事項: '+1 人' }];
    await writeJournalled(
      made.workbook,
      { ...noEdit, add: [{ table: 'Findings', rows }] },
      writing,
    );
    const day: CellChange = {
      ...{ table: 'Findings', key: 'NC-115-001', row: 3, column: '發現日期' },
      ...{ before: { value: '115.3.1' }, after: { value: serial('2026-03-01') } },
    };
    const cells = [units('主管職稱', '課長', '=課長'), units('驗證範圍', '否', '1-2'), day];
    const { notices } = await writeJournalled(made.workbook, { ...noEdit, cells }, writing);
    expect(notices).toEqual([]);
    expect((await rowsOf(made))[1]).toEqual(['民政課', '=課長', '1-2']);
    const shown = await made.excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Findings').getDataBodyRange();
      const cell = body.getCell(0, 1).load('values,numberFormat');
      const text = body.getCell(0, 7).load('values');
      await context.sync();
      return [
        ...(cell.values[0] ?? []),
        ...(cell.numberFormat[0] ?? []),
        ...(text.values[0] ?? []),
      ];
    });
    expect(shown).toEqual([46082, '[$-404]e/mm/dd', '+1 人']);

    // And back: the text that was there, not the number Excel would make of it.
    const [entry] = await readEntries(made.workbook);
    await restore(made.workbook, entry?.id ?? '', at);
    expect((await rowsOf(made))[1]).toEqual(['民政課', '課長', '否']);
    expect((await rowsOf(made, 'Findings'))[0]?.[1]).toBe('115.3.1');
  });
});

describe('rows', () => {
  const add = (rows: readonly RowCells[]) => ({
    ...{ ...noEdit, add: [{ table: 'Units', rows }] as const },
  });
  const social = { 單位: '社會課', 主管職稱: '課長' };

  test('are appended and taken away again, but for one that was changed since', async () => {
    const made = await office();
    await writeJournalled(made.workbook, add([social, { 單位: '農業課' }]), writing);
    expect((await rowsOf(made)).slice(3)).toEqual([
      ['社會課', '課長', ''],
      ['農業課', '', ''],
    ]);
    await byHand(made, (table) => {
      table.getDataBodyRange().getCell(4, 1).values = [['課長']];
    });
    const [entry] = await readEntries(made.workbook);
    const { conflicts } = await restore(made.workbook, entry?.id ?? '', at);
    expect(conflicts).toMatchObject([{ code: 'changed', key: '農業課' }]);
    expect((await rowsOf(made)).slice(3)).toEqual([['農業課', '課長', '']]);
  });

  test('are taken away with all the rest or not at all while a filter hides rows', async () => {
    const made = await office();
    const finding = { table: 'Findings', rows: [{ 編號: 'NC-115-001' }] } as const;
    const { add: units } = add([social]);
    await writeJournalled(
      made.workbook,
      { cells: [title], add: [...units, finding], remove: [] },
      writing,
    );
    const written = await rowsOf(made);
    const filter = (act: (by: Excel.Filter) => void) =>
      byHand(made, (table) => act(table.columns.getItem('類別').filter), 'Findings');
    await filter((by) => by.applyValuesFilter(['主要不符合']));
    const [entry] = await readEntries(made.workbook);
    const { conflicts } = await restore(made.workbook, entry?.id ?? '', at);
    expect(conflicts).toMatchObject([{ code: 'filtered', key: 'NC-115-001' }]);
    expect(await rowsOf(made)).toEqual(written);

    // What was left by half could not be taken back once every row is shown.
    await filter((by) => by.clear());
    const [still] = restorable(await readEntries(made.workbook));
    expect((await restore(made.workbook, still?.id ?? '', at)).conflicts).toEqual([]);
    expect(await rowsOf(made)).toHaveLength(3);
    expect((await rowsOf(made, 'Findings')).map(([id]) => id)).toEqual(['']);
  });

  test('go above the totals', async () => {
    const made = await office();
    await byHand(made, (table) => (table.showTotals = true));
    await writeJournalled(made.workbook, add([social]), writing);
    expect((await rowsOf(made)).at(-1)).toEqual(['社會課', '課長', '']);
  });

  test('take the blank row of a new table, which has its formulas', async () => {
    const made = await office();
    const rows = [{ 編號: 'NC-115-001', 發現日期: serial('2026-03-01') }, { 編號: 'NC-115-002' }];
    await writeJournalled(
      made.workbook,
      { ...noEdit, add: [{ table: 'Findings', rows }] },
      writing,
    );
    const found = await rowsOf(made, 'Findings');
    expect(found.map(([id]) => id)).toEqual(['NC-115-001', 'NC-115-002']);
    // 狀態, by its formula: no action yet.
    expect(found.map((row) => row[10])).toEqual(['待矯正', '待矯正']);
    const [entry] = await readEntries(made.workbook);
    expect((await restore(made.workbook, entry?.id ?? '', at)).conflicts).toEqual([]);
    expect((await rowsOf(made, 'Findings')).map(([id]) => id)).toEqual(['']);
  });

  test.each([
    { what: 'stays where it is', at: 'E8', after: 'E8' },
    { what: 'makes room', at: 'E7', after: 'E9' },
  ])('what stands below $what, and is back when they are taken back', async (note) => {
    const made = await office();
    const noteAt = (address: string) =>
      made.excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('設定').getRange(address).load('values');
        await context.sync();
        return (cell.values as unknown[][])[0]?.[0];
      });
    await made.excel.run(async (context) => {
      context.workbook.worksheets.getItem('設定').getRange(note.at).values = [['備註']];
      await context.sync();
    });
    const before = await rowsOf(made);
    const rows = [{ 單位: '社會課' }, { 單位: '農業課' }];
    const { entry } = await writeJournalled(made.workbook, add(rows), writing);
    expect(await rowsOf(made)).toHaveLength(before.length + 2);
    expect(await noteAt(note.after)).toBe('備註');
    expect((await restore(made.workbook, entry ?? '', at)).conflicts).toEqual([]);
    expect(await rowsOf(made)).toEqual(before);
    expect(await noteAt(note.at)).toBe('備註');
    expect(await noteAt('E6')).toBe('');
  });

  test.each([
    { what: 'a space right below', from: 'E6', held: ' ', after: 'E8' },
    { what: 'a formula that shows nothing', from: 'E7', held: '=""', after: 'E9' },
  ])(
    '$what makes room too, and is back when they are taken back',
    async ({ from, held, after }) => {
      const made = await office();
      made.host.quirks.set({ growTablesOff: true });
      const below = (address: string, put?: string) =>
        made.excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem('設定').getRange(address);
          if (put !== undefined) cell.formulas = [[put]];
          cell.load('formulas');
          await context.sync();
          return (cell.formulas as unknown[][])[0]?.[0];
        });
      expect(await below(from, held)).toBe(held);
      const rows = [{ 單位: '社會課' }, { 單位: '農業課' }];
      const { entry } = await writeJournalled(made.workbook, add(rows), writing);
      expect(await below(after)).toBe(held);
      expect((await restore(made.workbook, entry ?? '', at)).conflicts).toEqual([]);
      expect(await below(from)).toBe(held);
    },
  );

  test('are refused where cells touch the table below, and where the key is taken', async () => {
    const made = await office();
    const taken = await writeJournalled(made.workbook, add([{ 單位: '財政課' }]), writing);
    expect(taken.conflicts).toMatchObject([{ code: 'keyTaken', key: '財政課' }]);
    made.host.quirks.set({ growTablesOff: true });
    await made.excel.run(async (context) => {
      context.workbook.worksheets.getItem('設定').getRange('E6').values = [['備註']];
      await context.sync();
    });
    const { code } = await failure(writeJournalled(made.workbook, add([social]), writing));
    expect(code).toBe('CellsBelow');
    expect(await rowsOf(made)).toHaveLength(3);
  });
});

describe('nothing is written', () => {
  test('on a protected sheet, which is named', async () => {
    const made = await office();
    await made.excel.run(async (context) => {
      context.workbook.worksheets.getItem('設定').protection.protect();
      await context.sync();
    });
    const { code, message } = await failure(writeJournalled(made.workbook, titleEdit, writing));
    expect(code).toBe('AccessDenied');
    expect(message).toContain('設定');
    expect(await readEntries(made.workbook)).toEqual([]);
  });

  test('hazard 1: while another workbook is in front', async () => {
    const made = await office();
    made.host.quirks.set({ inactiveWorkbook: true });
    const { message } = await failure(writeJournalled(made.workbook, titleEdit, writing));
    expect(message).toMatch(/使用中的活頁簿已切換/);
    made.host.quirks.set({ inactiveWorkbook: false });
    expect((await rowsOf(made))[1]).toEqual(['民政課', '課長', '否']);
  });
});
