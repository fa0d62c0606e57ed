import type { Rect } from '../../src/host/model/rect';
import { openExcel } from './open-excel';

// What a view asks is limited, for a file may hold any number of rules over all cells. That each of them
// is shown while they are few is Excel's; that the first are shown when there are too many is ours.

const VIEW: Rect = { row: 0, column: 0, rows: 400, columns: 600 };

interface Rule {
  readonly cells: string;
  readonly formula: string;
  readonly look: (format: Excel.ConditionalRangeFormat) => void;
}

async function withRules(rules: readonly Rule[]) {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[5]];
    // Each that is added comes before the others.
    for (const { cells, formula, look } of [...rules].reverse()) {
      const { custom } = sheet.getRange(cells).conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      look(custom.format);
    }
    await context.sync();
  });
  const [sheet] = host.model.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet.conditionalLooks;
}

const red = (format: Excel.ConditionalRangeFormat) => (format.fill.color = '#FF0000');
const bold = (format: Excel.ConditionalRangeFormat) => (format.font.bold = true);

test('of more formulas than can be worked out for a view the first are shown, and it is said', async () => {
  const looks = await withRules([
    { cells: 'A1:A9', formula: '=A1=5', look: red },
    { cells: 'A:XFD', formula: '=A1>4', look: bold },
  ]);
  expect(looks.isPartial).toBe(false);
  looks.prime(VIEW);
  expect(looks.isPartial).toBe(true);
  expect(looks.at(0, 0)?.format).toMatchObject({ fill: '#FF0000', font: {} });
});

test('in a view of fewer cells all of them are shown', async () => {
  const looks = await withRules([
    { cells: 'A1:A9', formula: '=A1=5', look: red },
    { cells: 'A:XFD', formula: '=A1>4', look: bold },
  ]);
  looks.prime({ ...VIEW, rows: 4, columns: 6 });
  expect(looks.isPartial).toBe(false);
  expect(looks.at(0, 0)?.format).toMatchObject({ fill: '#FF0000', font: { bold: true } });
});

test('a formula that many rules share is worked out once', async () => {
  const same = { cells: 'A1:J400', formula: '=A1=5', look: bold };
  const looks = await withRules([
    ...Array.from({ length: 60 }, () => same),
    { ...same, look: red },
  ]);
  looks.prime(VIEW);
  expect(looks.isPartial).toBe(false);
  expect(looks.at(0, 0)?.format).toMatchObject({ fill: '#FF0000', font: { bold: true } });
});
