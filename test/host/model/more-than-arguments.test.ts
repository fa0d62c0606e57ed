import { Host } from '../../../src/host/host';
import { hostileKinds } from '../../hostile/kinds/all';
import { openExcel } from '../../conformance/open-excel';

// A call takes some hundred thousand arguments; a workbook holds more of many things.

test('a validation of 280,000 areas is found by a cell', () => {
  const kind = hostileKinds.find(({ name }) => name === 'crowd: a place of validation of 4 MB');
  const sheet = kind && Host.open(kind.make()).model.sheets[0];
  if (!sheet) throw new Error('The workbook has no sheet.');
  expect(sheet.validations.at(2, 2)).toMatchObject({ type: 'whole' });
});

test('200,000 rows are sorted', async () => {
  const { Excel } = openExcel();
  const count = 200_000;
  const ends = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange(`A1:A${count}`);
    range.values = Array.from({ length: count }, (_, at) => [count - at]);
    range.sort.apply([{ key: 0, ascending: true }]);
    const [first, last] = [sheet.getRange('A1'), sheet.getRange(`A${count}`)];
    first.load('values');
    last.load('values');
    await context.sync();
    return [first.values, last.values];
  });
  expect(ends).toEqual([[[1]], [[count]]]);
});
