import { Host } from '../../src/host/host';
import { History } from '../../src/host/model/history';
import { partsOf, sheetXml, terseWorkbook, zipped } from '../host/xlsx/parts';
import { openExcel } from './open-excel';

// Each add-in batch is one step to take back, as one paste or one typed cell is: the person at the
// workbook takes back what an add-in did (Excel's help: 復原最近 100 個動作).

const rect = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});
const values = (host: Host, count: number) =>
  Array.from({ length: count }, (_, row) => host.model.sheets[0]?.value(row, 0) ?? null);

test('a batch with several writes is one step, whatever it wrote', async () => {
  const { host, Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('A4').formulas = [['=SUM(A1:A3)']];
    sheet.tables.add('A1:A3', false);
    context.workbook.names.add('總和', sheet.getRange('A4'));
    sheet.getRange('A1').format.fill.color = '#FF0000';
    await context.sync();
    sheet.getRange('C1').values = [['第二批']];
    await context.sync();
  });
  expect(host.history.steps).toBe(2);
  host.history.undo();
  const [sheet] = host.model.sheets;
  expect([sheet?.value(0, 2), sheet?.tables.length]).toEqual([null, 1]);
  host.history.undo();
  expect([sheet?.usedRange(), sheet?.tables.length]).toEqual([null, 0]);
  expect(host.model.names.all()).toEqual([]);
  host.history.redo();
  expect(sheet?.value(4, 0)).toBe(6);
  expect(host.model.table(sheet?.tables[0]?.name ?? '')).toBe(sheet?.tables[0]);
});

test('reading, selecting and writing what is there already are no steps', async () => {
  const { host, Excel } = openExcel();
  host.edit(() => host.model.sheets[0]?.setValue(0, 0, 5));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B2');
    range.load('values');
    range.select();
    sheet.activate();
    sheet.getRange('A1').values = [[5]];
    await context.sync();
  });
  expect(host.history.steps).toBe(1);
});

test('a file that says nothing of its windows: selecting is no step, hiding the grid lines is', () => {
  const host = Host.open(terseWorkbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
  const [sheet] = host.model.sheets;
  if (!sheet) throw new Error('The file has a sheet');
  host.edit(() => sheet.setValue(0, 0, 5));
  sheet.view.select([rect(2, 2)]);
  host.history.undo();
  expect(sheet.value(0, 0)).toBe(1);
  host.edit(() => (sheet.view.showGridlines = false));
  host.history.undo();
  expect(sheet.view.showGridlines).toBe(true);
});

test('formulas get back what they were, and add-ins hear of the cells put back', async () => {
  const { host, Excel } = openExcel();
  const [sheet] = host.model.sheets;
  if (!sheet) throw new Error('No sheet');
  host.edit(() => {
    sheet.setValue(0, 0, 2);
    sheet.setFormula(0, 1, '=A1*10');
  });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((args) => {
      heard.push(args.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  host.edit(() => sheet.setValue(0, 0, 3), '鍵入');
  expect(sheet.value(0, 1)).toBe(30);
  await new Promise((resolve) => setTimeout(resolve, 0));
  heard.length = 0;
  host.history.undo();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([2, 20]);
  expect(heard).toEqual(['A1:B1']);
  expect([host.history.undoName, host.history.redoName]).toEqual(['變更', '鍵入']);
});

test('what is calculated later by hand is calculated again after a step back', async () => {
  const { host, Excel } = openExcel();
  const [sheet] = host.model.sheets;
  if (!sheet) throw new Error('No sheet');
  host.edit(() => {
    sheet.setValue(0, 0, 1);
    sheet.setFormula(0, 1, '=A1+1');
  });
  await Excel.run(async (context) => {
    context.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });
  host.edit(() => sheet.setValue(0, 0, 5));
  expect(sheet.value(0, 1)).toBe(2);
  host.history.undo();
  host.model.calculate();
  expect(sheet.value(0, 1)).toBe(2);
  host.history.redo();
  host.model.calculate();
  expect(sheet.value(0, 1)).toBe(6);
});

test('sheet and selection go back to the place of the step; a new step cuts what was undone', () => {
  const { host } = openExcel();
  const [first] = host.model.sheets;
  if (!first) throw new Error('No sheet');
  host.edit(() => host.model.addSheet('乙'));
  const second = host.model.sheet('乙');
  if (!second) throw new Error('No second sheet');
  host.activate(second);
  host.select(second, [rect(4, 2, 2, 2)]);
  host.edit(() => second.setValue(4, 2, 'x'));
  host.activate(first);
  host.select(first, [rect(9, 9)]);
  host.history.undo();
  expect(host.model.activeSheet).toBe(second);
  expect(second.view.selection).toEqual([rect(4, 2, 2, 2)]);
  expect(first.view.selection).toEqual([rect(9, 9)]);
  expect(host.history.canRedo).toBe(true);
  host.edit(() => second.setValue(0, 0, 1));
  expect(host.history.canRedo).toBe(false);
});

test('a deleted sheet comes back as the same object, with the references to it', () => {
  const { host } = openExcel();
  const [first] = host.model.sheets;
  host.edit(() => {
    const other = host.model.addSheet('乙');
    other.setValue(0, 0, 7);
    first?.setFormula(0, 0, '=乙!A1*2');
  });
  const sheet = host.model.sheet('乙');
  if (!sheet || !first) throw new Error('No sheet');
  host.edit(() => host.model.deleteSheet(sheet));
  expect(first.value(0, 0)).toEqual({ error: '#REF!' });
  host.history.undo();
  expect(host.model.sheet('乙')).toBe(sheet);
  expect([first.formula(0, 0), first.value(0, 0), sheet.value(0, 0)]).toEqual(['=乙!A1*2', 14, 7]);
});

test('a hundred steps, as in Excel; memory has a bound, and the last step stays however large', () => {
  const { host } = openExcel();
  const [sheet] = host.model.sheets;
  for (let i = 0; i < 120; i++) host.edit(() => sheet?.setValue(i, 0, i));
  for (let i = 0; i < 100; i++) expect(host.history.undo()).toBe(true);
  expect(host.history.undo()).toBe(false);
  expect(values(host, 120).map((value) => value === null)).toEqual(
    Array.from({ length: 120 }, (_, row) => row >= 20),
  );

  const small = new History(host.model, 20_000);
  const step = (change: () => void) => {
    small.begin();
    change();
    small.end('步驟');
  };
  for (let i = 0; i < 300; i++) step(() => sheet?.setValue(i, 1, i));
  expect(small.bytes).toBeLessThanOrEqual(20_000);
  expect(small.steps).toBeGreaterThan(20);
  step(() => {
    for (let i = 0; i < 2000; i++) sheet?.setValue(i, 2, i);
  });
  expect([small.steps, small.undo()]).toEqual([1, true]);
  expect([sheet?.value(5, 2), sheet?.value(5, 1)]).toEqual([null, 5]);
});

test('what Excel was to work out on opening is not left to it once the step is taken back', () => {
  const first = openExcel().host;
  first.model.activeSheet.setFormula(0, 1, '=CUBEVALUE("甲",A1)');
  const parts = partsOf(first.save());
  const before = parts['xl/workbook.xml']?.replace(/ fullCalcOnLoad="1"/, '') ?? '';
  const host = Host.open(zipped({ ...parts, 'xl/workbook.xml': before }));
  const workbook = () => partsOf(host.save())['xl/workbook.xml'];
  host.edit(() => host.model.activeSheet.setValue(0, 0, 2));
  expect(host.unsupportedFormulas).toHaveLength(1);
  expect(workbook()).toContain('fullCalcOnLoad="1"');
  host.history.undo();
  expect(workbook()).toBe(before);
});
