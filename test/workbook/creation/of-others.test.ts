import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { over, sheetNames, type OpenWorkbook } from '../over-host';
import { contentOf } from './content';

const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });

/** A workbook with a sheet of theirs. */
async function used(): Promise<OpenWorkbook> {
  const made = over(Host.blank(), 'one');
  await put(made, '工作表1', 'B2', '原有');
  return made;
}

async function put({ excel }: OpenWorkbook, sheet: string, cell: string, text: string) {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[text]];
    await context.sync();
  });
}

async function formulaIn({ excel }: OpenWorkbook, sheet: string, cell: string): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load('formulas');
    await context.sync();
    return (range.formulas as unknown[][])[0]?.[0];
  });
}

/** A making that is cut off where the first table is added, and cannot be taken back. */
async function cutOff(): Promise<OpenWorkbook> {
  const made = await used();
  made.host.faults.inject({ code: 'GeneralException', member: 'TableCollection.add' });
  made.host.faults.inject({ code: 'GeneralException', member: 'Worksheet.delete', times: 99 });
  await create(made).catch(() => undefined);
  made.host.faults.clear();
  expect(await sheetNames(made)).toContain('首頁');
  return made;
}

test('cells that people have named as we name places keep their names, and their sheet is not taken for 首頁', async () => {
  const theirs = {
    S_Home: '=工作表1!$B$2',
    s_Members: '=工作表1!$B$3',
    R_Units: '=工作表1!$C$1:$C$3',
    L_FindingCategory: '=工作表1!$D$1:$D$3',
  };
  const made = await used();
  await put(made, '工作表1', 'A1', '本所的首頁');
  await made.excel.run(async (context) => {
    for (const [name, formula] of Object.entries(theirs)) context.workbook.names.add(name, formula);
    await context.sync();
  });
  expect((await create(made)).sheets).toContain('首頁');
  const { names, sheets } = await contentOf(made);
  for (const [name, formula] of Object.entries(theirs)) {
    expect(names).toContain(`${name} ${formula}`);
  }
  expect(sheets.find(({ name }) => name === '工作表1')?.marks).toEqual([]);
  // The links lead by names of our own.
  expect(names).toEqual(
    expect.arrayContaining(["S_Home_2 ='首頁'!$A$1", "S_Members_2 ='成員'!$A$2"]),
  );
  const link = sheets.find(({ name }) => name === '成員')?.link;
  expect(link).toMatchObject({ documentReference: 'S_Home_2' });
  expect(await create(made)).toEqual({ tables: [], sheets: [], notices: [] });
});

test('what people have written into sheets that were left unfinished stays where it is', async () => {
  const made = await cutOff();
  const [sheet] = (await sheetNames(made)).filter((name) => !/工作表1|首頁|清單/.test(name));
  if (sheet === undefined) throw new Error('no sheet was begun');
  await put(made, sheet, 'A1', '她的');
  await put(made, '首頁', 'A1', '她的首頁');
  await put(made, '首頁', 'C15', '=1+1');
  await create(made);
  expect(await formulaIn(made, sheet, 'A1')).toBe('她的');
  expect(await formulaIn(made, '首頁', 'A1')).toBe('她的首頁');
  expect(await formulaIn(made, '首頁', 'C15')).toBe('=1+1');
  expect((await contentOf(made)).tables).toHaveLength(14);
  expect(await create(made)).toEqual({ tables: [], sheets: [], notices: [] });
});

test('taking back leaves a sheet that people have renamed or copied, or put a formula into', async () => {
  const made = await used();
  const person = over(made.host, 'person');
  made.host.faults.inject({ code: 'GeneralException', member: 'DataValidation.rule' });
  let requests = 0;
  made.line.beforeRequest('each', async () => {
    requests += 1;
    const names = await sheetNames(person);
    // Between the fault and the taking back.
    if (!names.includes('權責') || names.includes('她的權責')) return;
    await person.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const mark = worksheets.getItem('首頁').customProperties.getItem('ISMS').load('value');
      worksheets.getItem('權責').name = '她的權責';
      await context.sync();
      // What Excel does when a sheet is copied.
      worksheets.add('首頁 (2)').customProperties.add('ISMS', mark.value);
      worksheets.getItem('成員').getRange('H9').formulas = [['=SUM(1,2)']];
      await context.sync();
    });
  });
  await create(made).catch(() => undefined);
  expect(requests).toBeGreaterThan(5);
  expect(await sheetNames(made)).toEqual(
    expect.arrayContaining(['工作表1', '她的權責', '首頁 (2)', '成員']),
  );
  expect(await formulaIn(made, '成員', 'H9')).toBe('=SUM(1,2)');
});
