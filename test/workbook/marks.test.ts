import type { ConditionalFormattingOptions } from 'exceljs';
import { makeAgenda } from '../../src/app/agenda';
import { fixedClock } from '../../src/app/fixed-clock';
import { makeView } from '../../src/app/view';
import { Host } from '../../src/host/host';
import { dayOf, type Day } from '../../src/register/day';
import type { MarkedProblem } from '../../src/workbook/marks/cells-to-mark';
import { partsOf, validationErrors } from '../host/xlsx/parts';
import { asOtherProgram, failure, over, reopened, type OpenWorkbook } from './over-host';
import { smallPaper } from './small-paper';
import { sampleBook } from '../sample-book';

const clock = fixedClock(dayOf(2026, 11, 22) as Day);

const units = [
  ['行政室', '主任', '是'],
  ['民政課', '課長', '否'],
  ['財政課', '課長', '是'],
  ['社會課', '課長', '是'],
];

/** 單位 stands in E2:G6 of 設定: its rows are 3 to 6. */
async function withUnits(): Promise<OpenWorkbook> {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({ Units: units }));
  return made;
}

const of = (key: string, row: number, column: string, severity: 'E' | 'W' | 'I') =>
  ({ table: 'Units', key, row, column, severity }) satisfies MarkedProblem;

const problems = [
  of('民政課', 4, '驗證範圍', 'W'),
  of('民政課', 4, '驗證範圍', 'E'),
  of('財政課', 5, '驗證範圍', 'E'),
  of('行政室', 3, '主管職稱', 'W'),
  of('社會課', 6, '主管職稱', 'W'),
  // Of a row as a whole: its first column that is filled by people.
  of('行政室', 3, '', 'I'),
  of('', 0, '', 'E'),
  of('財政課', 5, '沒有這一欄', 'E'),
];

interface Seen {
  readonly ref: string;
  readonly formula: string;
  readonly bold: boolean | undefined;
  readonly fill: string | undefined;
}

/** The conditional formats of a sheet as another program reads them, in their order. */
async function seenOn(made: OpenWorkbook, sheet: string): Promise<Seen[]> {
  const page = (await asOtherProgram(made)).getWorksheet(sheet) as unknown as {
    conditionalFormattings: ConditionalFormattingOptions[];
  };
  return page.conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ ref, rule }) => {
      const { formulae, style } = rule as { formulae?: unknown[] } & typeof rule;
      const fill = style?.fill as { bgColor?: { argb?: string } } | undefined;
      return {
        ref,
        formula: String(formulae?.[0]),
        bold: style?.font?.bold,
        fill: fill?.bgColor?.argb,
      };
    });
}

/** Two formats of an office's own: one that stops and one that colours. */
async function addTheirs({ excel }: OpenWorkbook): Promise<void> {
  await excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('設定').getRange('E3:G6');
    const colours = cells.conditionalFormats.add('Custom');
    colours.custom.rule.formula = '=$G3="否"';
    colours.custom.format.fill.color = '#00B050';
    const stops = cells.conditionalFormats.add('CellValue');
    stops.cellValue.rule = { formula1: '="主任"', operator: 'EqualTo' };
    stops.cellValue.format.font.bold = true;
    stops.stopIfTrue = true;
    await context.sync();
  });
}

/** What a cell looks like by its conditional formats. */
function lookAt({ host }: OpenWorkbook, row: number, column: number) {
  const sheet = host.model.sheets.find(({ name }) => name === '設定');
  const { fill, font } = sheet?.conditionalLooks.at(row, column)?.format ?? {};
  return { fill, bold: font?.bold };
}

const sheetParts = (made: OpenWorkbook) =>
  Object.fromEntries(
    Object.entries(partsOf(made.host.save())).filter(([name]) => name.startsWith('xl/worksheets/')),
  );

test('each cell with a problem bears the mark of its gravest, stretches of a column as one', async () => {
  const made = await withUnits();
  expect(await made.workbook.markProblems(problems)).toEqual({
    marked: 5,
    cells: 5,
    elsewhere: 2,
    protectedSheets: [],
  });
  const seen = await seenOn(made, '設定');
  expect(seen).toEqual([
    { ref: 'G4:G5', formula: 'N("ISMS-標示-E")=0', bold: true, fill: 'FFFFC7CE' },
    { ref: 'F3 F6', formula: 'N("ISMS-標示-W")=0', bold: undefined, fill: 'FFFFEB9C' },
    { ref: 'E3', formula: 'N("ISMS-標示-I")=0', bold: undefined, fill: 'FFDDEBF7' },
  ]);
  expect(lookAt(made, 3, 6)).toEqual({ fill: '#FFC7CE', bold: true });
  expect(lookAt(made, 3, 5).fill).toBeUndefined();
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('a row that was sorted away is marked where it stands, and marks replace those there were', async () => {
  const made = await withUnits();
  await made.workbook.markProblems(problems);
  await made.excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Units').getDataBodyRange();
    body.values = [...units].reverse();
    await context.sync();
  });
  await made.workbook.markProblems([of('行政室', 3, '主管職稱', 'W')]);
  expect((await seenOn(made, '設定')).map(({ ref }) => ref)).toEqual(['F6']);
});

test.each(['ConditionalRangeFont.bold', 'ConditionalFormatRule.formula'])(
  'where Excel refuses %s none stays: what bears no mark would be taken for sound',
  async (member) => {
    const made = await withUnits();
    made.host.faults.inject({ code: 'GeneralException', member });
    expect((await failure(made.workbook.markProblems(problems))).code).toBe('GeneralException');
    expect(await seenOn(made, '設定')).toEqual([]);
  },
);

test('where Excel refuses one of the marks to go once, all of them are gone in the end', async () => {
  const made = await withUnits();
  await made.workbook.markProblems(problems);
  made.host.faults.inject({
    code: 'GeneralException',
    member: 'ConditionalFormat.delete',
    times: 1,
  });
  expect(await made.workbook.unmark()).toEqual({ removed: true, protectedSheets: [] });
  expect(await seenOn(made, '設定')).toEqual([]);
});

test('a sheet that is renamed while it is looked at is marked all the same', async () => {
  const made = await withUnits();
  const sheet = made.host.model.sheets.find(({ name }) => name === '設定');
  if (!sheet) throw new Error('no 設定');
  const counting = made.line.requests;
  await made.workbook.markProblems(problems);
  const asked = made.line.requests - counting;
  for (let at = 1; at < asked; at++) {
    await made.workbook.unmark();
    const name = `設定${String(at)}`;
    made.line.beforeRequest(at, () => {
      made.host.edit(() => made.host.model.renameSheet(sheet, name));
    });
    const { marked, protectedSheets } = await made.workbook.markProblems(problems);
    expect({ at, marked, protectedSheets }).toEqual({ at, marked: 5, protectedSheets: [] });
  }
  expect(asked).toBeGreaterThan(3);
});

test('put and taken away they leave no trace, also by a pane that opens the file later', async () => {
  const made = await withUnits();
  await addTheirs(made);
  const before = partsOf(made.host.save());
  await made.workbook.markProblems(problems);
  expect(await made.workbook.hasMarks()).toBe(true);

  const later = reopened(made);
  expect(await later.workbook.hasMarks()).toBe(true);
  expect(await later.workbook.unmark()).toEqual({ removed: true, protectedSheets: [] });
  expect(await later.workbook.hasMarks()).toBe(false);
  expect(await later.workbook.unmark()).toEqual({ removed: false, protectedSheets: [] });

  const after = partsOf(later.host.save());
  const styles = 'xl/styles.xml';
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(changed.filter((name) => name !== styles)).toEqual([]);
  // Looks that nothing uses any more may stay there: behind those there were.
  const dxfs = /<dxfs[^>]*>([\s\S]*)<\/dxfs>/;
  const [had, has] = [before, after].map((parts) => dxfs.exec(parts[styles] ?? '')?.[1] ?? '');
  expect(had).not.toBe('');
  expect(has?.startsWith(had ?? '')).toBe(true);
  expect(after[styles]?.replace(dxfs, '')).toBe(before[styles]?.replace(dxfs, ''));
});

test("people's own formats keep their order and come out as before", async () => {
  const made = await withUnits();
  await addTheirs(made);
  const before = await seenOn(made, '設定');
  expect(before).toHaveLength(2);
  await made.workbook.markProblems(problems);
  const marked = await seenOn(made, '設定');
  expect(marked.slice(0, 2)).toEqual(before);
  expect(marked).toHaveLength(5);
  // Their green of 民政課 stays over our red, which only adds its bold face.
  expect(lookAt(made, 3, 6)).toEqual({ fill: '#00B050', bold: true });
  expect(lookAt(made, 4, 6)).toEqual({ fill: '#FFC7CE', bold: true });
  await made.workbook.unmark();
  expect(await seenOn(made, '設定')).toEqual(before);
});

test('marks copied along with cells to a sheet of their own are taken away too', async () => {
  const made = await withUnits();
  await made.workbook.markProblems(problems);
  await made.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('我的').getRange('A1').copyFrom(worksheets.getItem('設定').getRange('E2:G6'));
    await context.sync();
  });
  expect((await seenOn(made, '我的')).length).toBeGreaterThan(0);
  await made.workbook.unmark();
  expect(await seenOn(made, '我的')).toEqual([]);
});

test('a protected sheet is left as it is, and named', async () => {
  const made = await withUnits();
  await made.workbook.markProblems(problems);
  const before = sheetParts(made);
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getItem('設定').protection.protect();
    await context.sync();
  });
  expect(await made.workbook.unmark()).toEqual({ removed: false, protectedSheets: ['設定'] });
  expect(await made.workbook.markProblems(problems)).toEqual({
    marked: 0,
    cells: 5,
    elsewhere: 2,
    protectedSheets: ['設定'],
  });
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getItem('設定').protection.unprotect();
    await context.sync();
  });
  expect(sheetParts(made)).toEqual(before);
});

test('no paper is made with marks in the workbook, and it is said that they went', async () => {
  const made = await sampleBook({ now: () => new Date('2026-11-22T12:00:00+08:00') });
  const mark = () => made.workbook.markProblems([of('民政課', 4, '驗證範圍', 'W')]);
  const gone = '儲存格上的問題標示已先移除，以免隨工作表印出。';

  await mark();
  expect((await makeAgenda(made.workbook, undefined, clock)).notices).toContain(gone);
  expect(await made.workbook.hasMarks()).toBe(false);
  await mark();
  expect((await makeView(made.workbook, 'terms', clock)).notices).toContain(gone);
  expect(await made.workbook.hasMarks()).toBe(false);
});

test.each([
  ['none', [], 2, false],
  ['some', problems, 3, true],
] as const)(
  'a paper while %s are marked: they are asked for in the request that makes it',
  async (_, marked, requests, removed) => {
    const open = await withUnits();
    await open.workbook.markProblems(marked);
    const before = open.line.requests;
    const made = await open.workbook.renderPapers([smallPaper('第一版')], undefined, {
      unmark: true,
    });
    expect(open.line.requests - before).toBe(requests);
    expect(made).toMatchObject({ unmarked: { removed, protectedSheets: [] }, notices: [] });
    expect(await open.workbook.hasMarks()).toBe(false);
  },
);

test('where Excel does not tell the formulas of all formats at once, marks are found one by one', async () => {
  const open = await withUnits();
  await open.workbook.markProblems(problems);
  const member = 'ConditionalFormatCollection';
  open.host.faults.inject({ code: 'GeneralException', member, times: 2 });
  const paper = smallPaper('第一版');
  const made = await open.workbook.renderPapers([paper], undefined, { unmark: true });
  expect(made).toMatchObject({ unmarked: { removed: true, protectedSheets: [] }, notices: [] });
  expect(await open.workbook.hasMarks()).toBe(false);
});
