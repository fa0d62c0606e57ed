import { Host } from '../../../src/host/host';
import { partsOf, zipped } from '../xlsx/parts';
import { loadOffice } from '../../../src/host/node/load-office';

const CHART = 'xl/charts/chart1.xml';
const POINTS = /<c:val>.*?<c:ptCount val="(\d+)"\/>(.*?)<\/c:numCache>/s;

/** A1:B4 with a column chart, as a saved file. */
async function saved(): Promise<Uint8Array> {
  const host = Host.blank();
  await loadOffice(host, { api: '1.14' }).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B4');
    range.values = [
      ['期別', '新增'],
      ['前年', 5],
      ['去年', 8],
      ['今年', 4],
    ];
    sheet.charts.add('ColumnClustered', range, 'Columns');
    await context.sync();
  });
  return host.save();
}

/** The chart's part after its first figure was changed to 77. */
function afterEdit(bytes: Uint8Array, rows?: { hidden: number }): string {
  const host = Host.open(bytes);
  const sheet = host.model.activeSheet;
  host.edit(() => {
    if (rows) sheet.rows.setHidden(rows.hidden, rows.hidden, true);
    sheet.setValue(1, 1, 77);
  });
  return partsOf(host.save())[CHART] ?? '';
}

// Excel's own files: 24 points are kept of 36 cells of which 12 stand in hidden columns.
test('cells of hidden rows are no points of what a chart remembers, unless it plots them', async () => {
  const bytes = await saved();
  const [, count, points] = POINTS.exec(afterEdit(bytes, { hidden: 2 })) ?? [];
  expect(count).toBe('2');
  expect(points).toBe('<c:pt idx="0"><c:v>77</c:v></c:pt><c:pt idx="1"><c:v>4</c:v></c:pt>');
  const parts = partsOf(bytes);
  const all = parts[CHART]?.replace('<c:plotVisOnly val="1"/>', '<c:plotVisOnly val="0"/>') ?? '';
  expect(POINTS.exec(afterEdit(zipped({ ...parts, [CHART]: all }), { hidden: 2 }))?.[1]).toBe('3');
});

test('what a chart of a pivot table remembers is not taken from the cells it names', async () => {
  const parts = partsOf(await saved());
  const pivot =
    parts[CHART]?.replace(
      '<c:chart>',
      '<c:pivotSource><c:name>[甲.xlsx]工作表1!樞紐分析表1</c:name><c:fmtId val="0"/></c:pivotSource><c:chart>',
    ) ?? '';
  expect(pivot).toContain('樞紐分析表1');
  expect(afterEdit(zipped({ ...parts, [CHART]: pivot }))).toBe(pivot);
});
