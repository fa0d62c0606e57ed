import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { validationErrors } from '../../host/xlsx/parts';
import { over, type OpenWorkbook } from '../over-host';
import { contentOf } from './content';
import { sampleBook } from '../../sample-book';

const now = () => new Date('2026-12-01T12:00:00+08:00');
const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });

async function sample(change: (workbook: Excel.Workbook) => void): Promise<OpenWorkbook> {
  const made = await sampleBook({ now });
  await edit(made, change);
  return made;
}

async function edit({ excel }: OpenWorkbook, change: (workbook: Excel.Workbook) => void) {
  await excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

test('no empty twin beside rows made a plain range or named otherwise; the others are made', async () => {
  const made = await sample((workbook) => {
    workbook.tables.getItem('Resolutions').convertToRange();
    workbook.tables.getItem('Risks').name = '本所風險';
    workbook.worksheets.getItem('出席').delete();
  });
  const before = await contentOf(made);
  const { tables, notices } = await create(made);
  expect(tables).toEqual(['Attendance']);
  expect(notices).toEqual([
    expect.stringMatching(
      /^沒有建立「風險處理」：資料在工作表「風險處理」的表格「本所風險」.*改為 Risks。$/,
    ),
    expect.stringMatching(
      /^沒有建立「決議列管」：資料在工作表「決議列管」的 A2:\w+，但不是 Excel 表格.*改為 Resolutions。$/,
    ),
  ]);
  const after = await contentOf(made);
  const theirs = ['風險處理', '決議列管'];
  const only = ({ sheets }: typeof before) => sheets.filter(({ name }) => theirs.includes(name));
  expect(only(after)).toEqual(only(before));
  expect(validationErrors(made.host.save())).toEqual([]);

  // Named again as the sentence says, everything is there and nothing is left to do.
  await edit(made, (workbook) => {
    workbook.tables.getItem('本所風險').name = 'Risks';
    const rows = workbook.worksheets.getItem('決議列管').getUsedRange();
    const whole = rows.getOffsetRange(1, 0).getIntersection(rows);
    workbook.worksheets.getItem('決議列管').tables.add(whole, true).name = 'Resolutions';
  });
  expect(await create(made)).toEqual({ tables: [], sheets: [], notices: [] });
});

test('a formula that speaks of a table that is not there waits for it', async () => {
  const made = await sample((workbook) => {
    workbook.tables.getItem('CorrectiveActions').name = '舊矯正';
    workbook.worksheets.getItem('發現事項').delete();
  });
  const { tables, notices } = await create(made);
  expect(tables).toEqual(['Findings']);
  expect(notices.join('\n')).toMatch(/「發現事項」的「狀態」欄還沒有公式/);
  await edit(made, (workbook) => {
    workbook.tables.getItem('舊矯正').name = 'CorrectiveActions';
  });
  expect(await create(made)).toEqual({ tables: [], sheets: [], notices: [] });
  const block = (await made.workbook.readBlocks()).find(({ table }) => table === 'Findings');
  expect(String(block?.formulas['狀態']?.[0])).toMatch(/^=IF\(/);
});

test('a name of somebody else is not taken: a table in other letters, a workbook name, a name of ours', async () => {
  const made = over(Host.blank({ now }));
  await edit(made, ({ worksheets, names }) => {
    const sheet = worksheets.getFirst();
    sheet.getRange('A1:A2').values = [['會員'], ['丙']];
    sheet.tables.add('A1:A2', true).name = 'MEMBERS';
    names.add('Audits', '=42');
    names.add('R_Units', '=工作表1!$A$2');
    names.add('L_YesNo', '=工作表1!$A$1:$A$2');
  });
  const { tables, notices } = await create(made);
  expect(tables).toHaveLength(12);
  expect(notices).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/沒有建立「成員」.*「Members」/),
      expect.stringMatching(/沒有建立「稽核」.*「Audits」/),
    ]),
  );
  const { names, tables: after } = await contentOf(made);
  expect(names).toEqual(
    expect.arrayContaining([
      'Audits =42',
      'R_Units =工作表1!$A$2',
      'L_YesNo =工作表1!$A$1:$A$2',
      'R_Units_2 =Units[單位]',
    ]),
  );
  expect(names).toContainEqual(expect.stringMatching(/^L_YesNo_2 ='?清單'?!\$A\$2:\$A\$3$/));
  const sources = JSON.stringify(after.filter(({ name }) => name !== 'MEMBERS'));
  expect(sources).toContain('"=R_Units_2"');
  expect(sources).toContain('"=L_YesNo_2"');
  expect(sources).not.toContain('"=R_Units"');
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('tables named like members of every object are not ours', async () => {
  const made = over(Host.blank({ now }));
  await edit(made, ({ worksheets }) => {
    const sheet = worksheets.getFirst();
    sheet.getRange('A1:B2').values = [
      ['甲', '乙'],
      ['1', '2'],
    ];
    sheet.tables.add('A1:A2', true).name = 'toString';
    sheet.tables.add('B1:B2', true).name = 'constructor';
  });
  expect((await create(made)).tables).toHaveLength(14);
});
