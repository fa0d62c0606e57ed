import { restore } from '../../../src/app/journal';
import { bindPeople } from '../../../src/app/people/people-desk';
import type { DraftRow, Drafts } from '../../../src/app/row/draft';
import { offerFor } from '../../../src/app/row/field-offers';
import { cellsAsTyped, fieldsOf } from '../../../src/app/row/row-fields';
import { linksOf } from '../../../src/app/row/row-links';
import { draftFor, placedAt, type RowAt, type RowDesk } from '../../../src/app/row/row-desk';
import { bindPapers } from '../../../src/app/papers-desk';
import { bindRow, type RowUseCases } from '../../../src/app/row/row-use-cases';
import type { Host } from '../../../src/host/host';
import { HostError } from '../../../src/host/protocol/host-error';
import { TransportFault } from '../../../src/host/protocol/transport-fault';
import type { Rect } from '../../../src/host/model/rect';
import type { SheetModel } from '../../../src/host/model/sheet-model';
import { type Day, dayOf } from '../../../src/register/day';
import type { TableName } from '../../../src/register/register';
import { validationErrors } from '../../host/xlsx/parts';
import { clock, meetingOffice, type MeetingOffice, rowsOf, typedInGrid } from '../meeting/office';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** The sample on 115/12/10, with what 「資料」 does. */
async function office(): Promise<MeetingOffice & { readonly row: RowUseCases }> {
  const made = await meetingOffice();
  return { ...made, row: bindRow(made.workbook, clock) };
}

function at({ rows }: RowDesk, table: TableName, key: string): RowAt {
  const row = rows.rowOf(table, key);
  if (typeof row === 'string') throw new Error(`${table} ${key}: ${row}`);
  return { table, key, row };
}

function added(table: TableName, known: DraftRow['added'], texts: Record<string, string>): Drafts {
  const cells = Object.fromEntries(
    Object.entries(texts).map(([header, text]) => [header, { before: '', text }]),
  );
  return [{ table, key: '新增 1', unit: 'one', cells, added: known ?? {} }];
}

/** What a person selects in the grid, told to who listens. */
async function select({ host }: MeetingOffice, name: string, rect: Rect): Promise<void> {
  const sheet = host.model.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  host.model.activeSheet = sheet;
  host.select(sheet, [rect]);
  await turn();
}

test('the row at hand is that of the active cell, and a selection is told with how far it reaches', async () => {
  const made = await office();
  const desk = await made.row.read(true);
  const told: (boolean | undefined)[] = [];
  const stop = await made.row.follow((isSeveral) => told.push(isSeveral));
  const row = desk.rows.rowOf('Findings', 'NC-115-009') as number;
  await select(made, '發現事項', { row: row - 1, column: 1, rows: 3, columns: 2 });
  const place = await made.row.place();
  expect(placedAt(desk, place)).toEqual({
    kind: 'row',
    at: { table: 'Findings', key: 'NC-115-009', row },
    header: '發現日期',
  });
  expect(told).toContain(true);
  const { headerRow } = desk.rows.of('Findings')?.block ?? { headerRow: 0 };
  await select(made, '發現事項', { row: headerRow - 1, column: 0, rows: 1, columns: 1 });
  expect(placedAt(desk, await made.row.place())).toEqual({ kind: 'blank', table: 'Findings' });
  await select(made, '發現事項', { row: 0, column: 0, rows: 1, columns: 1 });
  expect(placedAt(desk, await made.row.place())).toEqual({ kind: 'none' });
  expect(told.at(-1)).toBe(false);
  await stop();
  expect(await made.row.visible('Findings')).toBeUndefined();
  await made.workbook.filterRows({ table: 'Findings', keys: ['NC-115-009', 'NC-115-011'] });
  expect(await made.row.visible('Findings')).toEqual([row, row + 2]);
});

test('only what was changed is written, and one step takes it back', async () => {
  const made = await office();
  const desk = await made.row.read(true);
  const before = await rowsOf(made, 'Findings');
  const draft: DraftRow = {
    ...draftFor(desk, at(desk, 'Findings', 'NC-115-009')),
    cells: {
      條文: { before: 'A.5.19', text: 'A.5.20' },
      發現日期: { before: 46281, text: '115/9/17' },
      備註: { before: '', text: '　' },
    },
  };
  const saved = await made.row.save([draft], '填寫 發現事項');
  // 46,282 is 2026-09-17; a blank is what the cell holds already.
  expect(saved).toMatchObject({ cells: 2, rows: 0, blocked: [], notices: [] });
  const after = await rowsOf(made, 'Findings');
  expect(after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]))).toEqual([
    { ...before.find((row) => row['編號'] === 'NC-115-009'), 條文: 'A.5.20', 發現日期: 46282 },
  ]);
  await restore(made.workbook, saved.entry ?? '', '2026-12-10 10:05');
  expect(await rowsOf(made, 'Findings')).toEqual(before);
});

test('a cell that a colleague changed meanwhile is left, with all of the row, and both sides are told', async () => {
  const made = await office();
  const desk = await made.row.read(true);
  const own = at(desk, 'Findings', 'NC-115-009');
  const draft: DraftRow = {
    ...draftFor(desk, own),
    cells: {
      條文: { before: 'A.5.19', text: 'A.5.20' },
      備註: { before: '', text: '已通知。' },
    },
  };
  await typedInGrid(made, 'Findings', 'NC-115-009', '條文', 'A.5.21');
  const saved = await made.row.save([draft], '填寫 發現事項');
  expect(saved).toMatchObject({ cells: 0, units: [], entry: undefined });
  expect(saved.blocked.map(({ code, column }) => [code, column])).toEqual([['changed', '條文']]);
  const now = await made.row.read(true);
  const field = fieldsOf(now, draft, own.row).find(({ header }) => header === '條文');
  expect(field).toMatchObject({ isClash: true, seen: 'A.5.21', text: 'A.5.20' });
});

test('each table has its next number, and a row is added below with its formulas', async () => {
  const made = await office();
  const desk = await made.row.read(true);
  const numberOf = (table: TableName, texts: Record<string, string> = {}) => {
    const [draft] = added(table, {}, texts);
    const fields = draft ? fieldsOf(desk, draft, undefined) : [];
    return fields.find(({ isProposed }) => isProposed)?.text;
  };
  expect(numberOf('Findings')).toBe('NC-115-018');
  expect(numberOf('Findings', { 發現日期: '116/1/5' })).toBe('NC-116-001');
  expect(numberOf('CorrectiveActions')).toBe('CA-115-018');
  expect(numberOf('Members')).toBe('M-026');
  expect(numberOf('Audits', { 類別: '內部稽核' })).toBe('IA-115-02');
  expect(numberOf('Audits', { 類別: '上級機關稽核' })).toBe('EA-115-01');
  expect(numberOf('Indicators', { 種類: '監督量測' })).toBe('M-06');
  expect(numberOf('Indicators', { 種類: '資安目標' })).toBe('O-04');
  expect(numberOf('Risks')).toBe('R-115-13');
  expect(numberOf('Reviews', { 日期: '116/12/9' })).toBe('MR-116-01');
  expect(numberOf('AgendaItems', { 會議編號: 'MR-115-01', 項次: '2' })).toMatch(/^MR-115-01-2-\d$/);
  expect(numberOf('Resolutions', { 會議編號: 'MR-114-01' })).toBe('MR-114-01-A06');
  expect(numberOf('Resolutions')).toBe('');

  const before = await rowsOf(made, 'Findings');
  const saved = await made.row.save(
    added('Findings', {}, { 發現日期: '1151201', 類別: '次要不符合', 受稽單位: '財政課' }),
    '填寫 發現事項',
  );
  expect(saved).toMatchObject({ cells: 0, rows: 1, blocked: [], notices: [] });
  const after = await rowsOf(made, 'Findings');
  expect(after.slice(0, -1)).toEqual(before);
  // 46,357 is 2026-12-01. Nothing has been done about it: 待矯正.
  expect(after.at(-1)).toMatchObject({ 編號: 'NC-115-018', 發現日期: 46357, 狀態: '待矯正' });
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('a field of the people’s own that is left blank in a new row is theirs to fill in, and nothing is told', async () => {
  const made = await office();
  await made.excel.run(async (context) => {
    const own = context.workbook.tables.getItem('Findings').columns.add();
    own.name = '自算';
    own.getDataBodyRange().formulas = '=[@編號]&"號"' as never;
    await context.sync();
  });
  await made.row.read(true);
  const texts = { 發現日期: '1151201', 類別: '次要不符合', 受稽單位: '財政課' };
  const saved = await made.row.save(added('Findings', {}, { ...texts, 自算: '' }), '填寫');
  expect(saved).toMatchObject({ rows: 1, blocked: [], notices: [] });
  expect((await rowsOf(made, 'Findings')).at(-1)).toMatchObject({ 自算: 'NC-115-018號' });
});

test('a row that could not be told from others, or that is there already, is not added', async () => {
  const made = await office();
  const codes = async (drafts: Drafts) =>
    (await made.row.save(drafts, 'x')).blocked.map(({ code, column }) => [code, column]);
  expect(await codes(added('Units', {}, { 主管職稱: '課長' }))).toEqual([['unnamed', '單位']]);
  expect(await codes(added('Units', {}, { 單位: '財政課' }))).toEqual([['taken', '']]);
  expect(await codes(added('Findings', {}, { 發現日期: '3/1/2026' }))).toEqual([
    ['untyped', '發現日期'],
  ]);
  expect(await codes(added('Indicators', {}, { 目標值: '很多' }))).toEqual([['untyped', '目標值']]);
});

test('what is linked is one step away, and a new row begins with what is known', async () => {
  const { row } = await office();
  const desk = await row.read(true);
  const of = (table: TableName, key: string) => linksOf(desk.facts, at(desk, table, key));
  const finding = of('Findings', 'NC-115-016');
  expect(finding.map(({ kind, rows }) => [kind, rows.map(({ key }) => key)])).toEqual([
    ['audit', ['IA-115-01']],
    ['actions', ['CA-115-015', 'CA-115-016']],
  ]);
  expect(of('Findings', 'NC-115-017').find(({ kind }) => kind === 'actions')?.add).toEqual({
    table: 'CorrectiveActions',
    // 46,366 is 2026-12-10, the day.
    known: { 發現編號: 'NC-115-017', 負責單位: '清潔隊', 開立日: 46366 },
  });
  expect(of('Audits', 'EA-114-01')[0]).toMatchObject({
    kind: 'findings',
    add: {
      table: 'Findings',
      known: { 來源: '上級機關稽核', 稽核編號: 'EA-114-01', 開立人: '岳承恩(外部)' },
    },
  });
  expect(
    of('AgendaItems', 'MR-114-01-3-1').find(({ kind }) => kind === 'resolutions'),
  ).toMatchObject({
    rows: [{ key: 'MR-114-01-A01' }],
    add: { known: { 會議編號: 'MR-114-01', 項次: '3-1' } },
  });
});

test('people in office on the day of the row come first, and the doer is not offered to verify', async () => {
  const { row } = await office();
  const desk = await row.read(true);
  const place = at(desk, 'CorrectiveActions', 'CA-115-017');
  const offered = (texts: Record<string, string>) => {
    const cells = Object.fromEntries(
      Object.entries(texts).map(([header, text]) => [header, { before: '', text }]),
    );
    const draft = { ...draftFor(desk, place), cells };
    const own = cellsAsTyped(fieldsOf(desk, draft, place.row));
    const offer = offerFor(desk, 'CorrectiveActions', 'verifier', own);
    return offer?.groups.map(({ choices }) => choices.map(({ value }) => value)) ?? [];
  };
  const [first = [], others = []] = offered({ 驗證日期: '115/12/9' });
  expect(first.slice(0, 3)).toEqual(['卓明軒', '童欣怡', '紀博堯']);
  // 穆雅文 led the auditors in 113.
  expect(others).toContain('穆雅文');
  expect(offered({ 驗證日期: '113/9/10' })[0]?.[0]).toBe('穆雅文');
  expect(offered({ 負責人: '童欣怡', 驗證日期: '115/12/9' }).flat()).not.toContain('童欣怡');
});

test('the rules speak of the row as it would be, each under its cell, with what mends it', async () => {
  const { row } = await office();
  const desk = await row.read(true);
  const place = at(desk, 'Findings', 'NC-115-017');
  const draft: DraftRow = {
    ...draftFor(desk, place),
    cells: { 結案日: { before: '', text: '115/10/1' } },
  };
  const spoken = await row.spoken(desk, [draft], place, draft);
  const rules = (column: string) =>
    spoken?.filter((each) => each.column === column).map(({ problem }) => problem.rule) ?? [];
  // Closed before it was found, and with an action that is not verified.
  expect(rules('結案日')).toEqual(expect.arrayContaining(['FND-15', 'FND-19']));
  const calm = await row.spoken(desk, [], place, undefined);
  expect(calm?.map(({ problem }) => problem.rule)).not.toContain('FND-19');
});

test('who holds a position is told for any day, and what the procedure asks for and nobody holds', async () => {
  const { workbook } = await office();
  const { read } = bindPeople(workbook, clock);
  const leaders = async (day?: Day) =>
    (await read(day)).held
      .find(({ position }) => position === '稽核小組組長')
      ?.holders.map(({ name }) => name);
  expect(await leaders()).toEqual(['卓明軒']);
  expect(await leaders(dayOf(2024, 9, 10) ?? undefined)).toEqual(['穆雅文']);
  // Before anybody was appointed.
  const before = await read(dayOf(1990, 1, 1) ?? undefined);
  expect(before.held.filter(({ isVacant }) => isVacant)).toHaveLength(5);
});

test('a cell that shows percent is filled in as it shows: 85 is 85%, and a share is asked about', async () => {
  const made = await office();
  const key = 'M-01 115-01';
  await made.excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Measurements').getDataBodyRange().load('values');
    await context.sync();
    const row = body.values.findIndex(([id, period]) => `${String(id)} ${String(period)}` === key);
    const cell = body.getCell(row, 2);
    cell.numberFormat = [['0%']];
    cell.values = [[0.57]];
    await context.sync();
  });
  const desk = await made.row.read(true);
  const place = at(desk, 'Measurements', key);
  const filled = (text: string): DraftRow => ({
    ...draftFor(desk, place),
    cells: { 實際值: { before: 0.57, text } },
  });
  const field = (draft: DraftRow) =>
    fieldsOf(desk, draft, place.row).find(({ header }) => header === '實際值');
  expect(field(draftFor(desk, place))?.text).toBe('57%');
  expect(field(filled('85'))?.value).toMatchObject({ value: 0.85, understood: '85%' });
  expect(field(filled('0.8'))?.value).toMatchObject({ ok: false, code: 'ambiguousPercent' });
  expect(field(filled('0.8%'))?.value).toMatchObject({ value: 0.008, understood: '0.8%' });
  const refused = await made.row.save([filled('0.8')], '填寫 量測值');
  expect(refused.blocked[0]?.text).toContain('0.8% 或 80%');
  await made.row.save([filled('85%')], '填寫 量測值');
  const now = await made.row.read(true);
  expect(now.rows.cellAt('Measurements', place.row, '實際值')).toBe(0.85);
  // What the rules and the figures go by is the number of the 單位.
  const read = now.facts.rows.Measurements.find(({ row }) => row === place.row);
  expect(read?.value).toBe(85);
});

/** The answer to the first request that makes a table longer is lost; Excel goes on. */
function losesAnswer(host: Host, table: string): void {
  const serve = host.execute.bind(host);
  const length = () => host.model.table(table)?.rect.rows;
  const before = length();
  host.execute = (body, session) => {
    const answer = serve(body, session);
    if (length() === before) return answer;
    host.execute = serve;
    throw new TransportFault('InvalidOrTimedOutSession');
  };
}

test('a new row whose answer was lost is not written a second time by a second press', async () => {
  const made = await office();
  await made.row.read(true);
  const before = (await rowsOf(made, 'Findings')).length;
  const drafts = added('Findings', {}, { 發現日期: '115/12/1', 不符合事項: '門禁紀錄缺頁' });
  losesAnswer(made.host, 'Findings');
  await expect(made.row.save(drafts, '填寫')).rejects.toMatchObject({ name: 'WorkbookError' });
  const saved = await made.row.save(drafts, '填寫');
  expect(saved).toMatchObject({ rows: 1, units: ['one'], blocked: [], notices: [] });
  expect(await rowsOf(made, 'Findings')).toHaveLength(before + 1);
  await restore(made.workbook, saved.entry ?? '', '2026-12-10 10:05');
  expect(await rowsOf(made, 'Findings')).toHaveLength(before);
  // Taken back, the same words are a row of their own again.
  expect(await made.row.save(drafts, '填寫')).toMatchObject({ rows: 1 });
  expect(await rowsOf(made, 'Findings')).toHaveLength(before + 1);
});

test.each([1, 6, 11])(
  'rows that stand in part, since taking them back failed as well, go before the second press writes (column %i)',
  async (column) => {
    const made = await office();
    await made.row.read(true);
    const before = await rowsOf(made, 'Findings');
    const drafts = added('Findings', {}, { 發現日期: '115/12/1', 不符合事項: '門禁紀錄缺頁' });
    const length = () => made.host.model.table('Findings')?.rect.rows;
    const was = length();
    const serve = made.host.execute.bind(made.host);
    // Refused in the middle of the writing, and then all that would take it back.
    let nth = 0;
    const { faults } = made.host;
    const heed = faults.beforeAction.bind(faults);
    faults.beforeAction = (action, member) => {
      heed(action, member);
      if (length() !== was && member === 'Range.values' && ++nth === column)
        throw new HostError('GeneralException', 'Injected.', member);
    };
    made.host.execute = (body, session) => {
      if (length() !== was) throw new TransportFault('ActivityLimitReached');
      return serve(body, session);
    };
    await expect(made.row.save(drafts, '填寫')).rejects.toMatchObject({ name: 'WorkbookError' });
    expect(length()).toBe((was ?? 0) + 1);
    made.host.execute = serve;
    faults.beforeAction = heed;
    expect(await made.row.save(drafts, '填寫')).toMatchObject({
      rows: 1,
      blocked: [],
      notices: [],
    });
    const after = await rowsOf(made, 'Findings');
    expect(after).toHaveLength(before.length + 1);
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ 不符合事項: '門禁紀錄缺頁' });
  },
);

test('a row that is written and cannot be read again is told of as written', async () => {
  const made = await office();
  await made.row.read(true);
  const length = () => made.host.model.table('Findings')?.rect.rows;
  const was = length();
  const drafts = added('Findings', {}, { 發現日期: '115/12/1', 不符合事項: '門禁紀錄缺頁' });
  // Once it stands, Excel says of all that is asked for that it is not there: the tables as well.
  made.line.beforeRequest('each', () => {
    if (length() === was) return;
    made.host.faults.inject({ code: 'ItemNotFound', action: 6, times: Infinity });
  });
  const saved = await made.row.save(drafts, '填寫');
  made.host.faults.clear();
  expect(saved).toMatchObject({ rows: 1, units: ['one'], blocked: [] });
  expect(saved.notices.join('')).toContain('沒有讓程式再讀一次核對');
  expect(length()).toBe((was ?? 0) + 1);
});

test('a text that reads as a formula stays a text: saved, added, taken back, on paper and the clipboard', async () => {
  const made = await office();
  const texts = ['=1+1', '+886-5', '@SUM(A1)'];
  const [first = ''] = texts;
  const formulas = () => made.host.model.sheets.map(formulasIn);
  const before = { formulas: formulas(), rows: await rowsOf(made, 'Findings') };
  const save = async (text: string) => {
    const desk = await made.row.read(true);
    const cells = Object.fromEntries(
      ['不符合事項', '備註'].map((header) => {
        const own = before.rows.find((row) => row['編號'] === 'NC-115-009');
        return [header, { before: String(own?.[header] ?? ''), text }];
      }),
    );
    const draft = { ...draftFor(desk, at(desk, 'Findings', 'NC-115-009')), cells };
    return (await made.row.save([draft], '填寫 發現事項')).entry ?? '';
  };
  const held = async () => {
    const row = (await rowsOf(made, 'Findings')).find((each) => each['編號'] === 'NC-115-009');
    return [row?.['不符合事項'], row?.['備註']];
  };
  for (const text of texts) {
    const entry = await save(text);
    expect(await held()).toEqual([text, text]);
    expect(formulas()).toEqual(before.formulas);
    await restore(made.workbook, entry, '2026-12-10 10:05');
    expect(await rowsOf(made, 'Findings')).toEqual(before.rows);
  }
  await save(first);
  const papers = bindPapers(made.workbook, clock);
  const onFinding = { finding: 'NC-115-009' };
  const { preview } = await papers.look('finding', onFinding);
  // To Excel by the style, to LibreOffice by the attribute; in other cells as well, for 3-1 is a date there.
  expect(preview?.html).toMatch(/<td[^>]*>=1\+1<\/td>/);
  expect(preview?.html).not.toMatch(
    /<td(?![^>]*mso-number-format:&#39;\\@&#39;)[^>]*>[^<&]*[^<&\d,.%-]/,
  );
  expect(preview?.html).not.toMatch(/<td(?![^>]*sdnum="1028;0;@")[^>]*>=/);
  await papers.make('finding', onFinding, false);
  const sheet = made.host.model.sheets.find(({ name }) => name.includes('NC-115-009'));
  expect(sheet && textsIn(sheet)).toContain('=1+1');
  expect(sheet && formulasIn(sheet)).toBe(0);
});

function textsIn(sheet: SheetModel): unknown[] {
  const { rows = 0, columns = 0 } = sheet.usedRange() ?? {};
  return Array.from({ length: rows * columns }, (_cell, at) =>
    sheet.value(Math.floor(at / columns), at % columns),
  );
}

/** Cells of a sheet that hold a formula. */
function formulasIn(sheet: SheetModel): number {
  const { rows = 0, columns = 0 } = sheet.usedRange() ?? {};
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (sheet.formula(row, column) !== null) count += 1;
    }
  }
  return count;
}

describe('where Excel answers less at once than the tables hold', () => {
  // All together have more, a row less.
  const LIMIT = 60_000;

  test('they are read in pieces to the same rows, and a row of them is saved and found', async () => {
    const made = await office();
    const before = await made.workbook.readBlocks();
    made.host.faults.limitPayload(LIMIT);
    const { requests } = made.line;
    expect(await made.workbook.readBlocks()).toEqual(before);
    expect(made.line.requests - requests).toBeGreaterThan(4);
    const rows = before.find(({ table }) => table === 'Findings')?.values.length;
    await made.workbook.filterRows({ table: 'Findings', keys: ['NC-115-009'] });
    expect((await made.workbook.shownRows('Findings'))?.all).toBe(rows);
  });

  test('who adds a row between two pieces is not overlooked: it is told, and a second try reads it', async () => {
    const made = await office();
    made.host.faults.limitPayload(LIMIT);
    made.line.beforeRequest(made.line.requests + 5, () => {
      const table = made.host.model.sheets
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === 'Settings');
      table?.addRows(0, 1);
    });
    expect(await made.workbook.readBlocks().catch(({ code }: { code: string }) => code)).toBe(
      'ChangedMeanwhile',
    );
    expect(await made.workbook.readBlocks()).toHaveLength(14);
  });
});
