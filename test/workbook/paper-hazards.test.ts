import ExcelJs from 'exceljs';
import { exchangeActions } from './exchange-actions';
import { Host } from '../../src/host/host';
import { asOtherProgram, failure, over, sheetNames, type OpenWorkbook } from './over-host';
import { smallPaper, textOf } from './small-paper';

const title = '議程 MR-115-01';
const always = Number.MAX_SAFE_INTEGER;

const pageSetup = async (open: OpenWorkbook) =>
  (await asOtherProgram(open)).getWorksheet(title)?.pageSetup;

async function withFirst(): Promise<OpenWorkbook> {
  const open = over(Host.blank());
  await open.workbook.renderPapers([smallPaper('第一版')]);
  return open;
}

test('hazard 1: while another workbook has the focus nothing is written, and that is said', async () => {
  const open = await withFirst();
  open.host.quirks.set({ inactiveWorkbook: true });
  const { message } = await failure(open.workbook.renderPapers([smallPaper('第二版')]));
  expect(message).toMatch(/使用中的活頁簿已切換/);
  open.host.quirks.clear();
  expect(await sheetNames(open)).toEqual(['工作表1', title]);
  expect(await textOf(open, title)).toContain('第一版');
});

test.each([1, 2, 3])(
  'hazard 1: the focus goes to another workbook before request %d: the agenda is whole, old or new',
  async (request) => {
    const open = await withFirst();
    open.line.beforeRequest(request, () => {
      open.host.quirks.set({ inactiveWorkbook: true });
    });
    const told = await open.workbook.renderPapers([smallPaper('第二版')]).then(
      ({ sheetName }) => sheetName,
      (error: unknown) => error,
    );
    open.host.quirks.clear();
    const texts = await textOf(open, title);
    if (told === title) expect(texts).toContain('第二版');
    else {
      expect(texts).toContain('第一版');
      expect(told).toMatchObject({ message: expect.stringMatching(/已切換/) as unknown });
    }
    // What could not be taken back or removed then, the next run removes.
    expect(await open.workbook.renderPapers([smallPaper('第三版')])).toMatchObject({ notices: [] });
    expect(await sheetNames(open)).toEqual(['工作表1', title]);
    expect(await textOf(open, title)).toContain('第三版');
  },
);

test("hazard 1: a workbook's name like the first version's mark marks nobody's sheet", async () => {
  const open = over(Host.blank());
  await open.excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.add(title).getRange('A1').values = [['自己打的']];
    worksheets.add('議程產生中，請勿編輯').getRange('A1').values = [['也是']];
    names.add('ISMS_Paper', `='${title}'!$A$1`);
    await context.sync();
  });
  await open.workbook.renderPapers([smallPaper('第一版')]);
  expect(await sheetNames(open)).toEqual([
    '工作表1',
    title,
    '議程產生中，請勿編輯',
    `${title} (2)`,
  ]);
  expect(await textOf(open, title)).toEqual(['自己打的']);
});

test('a sheet that the first version made is replaced, and one it left half-built removed', async () => {
  const open = over(Host.blank());
  await open.excel.run(async (context) => {
    for (const name of [title, '議程產生中，請勿編輯']) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange('A1').values = [['第一版']];
      sheet.names.add('ISMS_Paper', sheet.getRange('A1'));
    }
    await context.sync();
  });
  await open.workbook.renderPapers([smallPaper('第二版')]);
  expect(await sheetNames(open)).toEqual(['工作表1', title]);
  expect(await textOf(open, title)).toContain('第二版');
});

test.each(['applied', 'ignored', 'onePageTall'] as const)(
  'hazard 4: a fit to the width that is %s changes nothing: the scale is fixed',
  async (fitToWidth) => {
    const open = over(Host.blank());
    open.host.quirks.set({ fitToWidth });
    await open.workbook.renderPapers([smallPaper('第一版')]);
    expect(await pageSetup(open)).toMatchObject({ scale: 100, fitToPage: false });
  },
);

test('hazard 4: in a Calibri 11 workbook the columns print within the page', async () => {
  const book = new ExcelJs.Workbook();
  book.addWorksheet('資料');
  const open = over(Host.open(new Uint8Array(await book.xlsx.writeBuffer())));
  await open.workbook.renderPapers([smallPaper('第一版')]);
  const sheet = (await asOtherProgram(open)).getWorksheet(title);
  const last = /:([A-Z]+)\d+$/.exec(String(sheet?.pageSetup.printArea))?.[1] ?? '';
  const count = sheet?.getColumn(last).number ?? 0;
  expect(count).toBeGreaterThan(3);
  let digits = 0;
  for (let at = 1; at <= count; at += 1) digits += sheet?.getColumn(at).width ?? Infinity;
  // A digit of Calibri is 0.507 em: of A4 less 4 cm, 481.9 points, 4 % stay free.
  expect(digits * 0.507 * 11).toBeLessThan(481.9 * 0.96);
});

describe('hazard 5: what the paper can be read without is only told', () => {
  test('a printer without A4: everything else is set, at a scale that fits a lower page', async () => {
    const open = over(Host.blank());
    open.host.quirks.set({ noA4: true });
    const { notices } = await open.workbook.renderPapers([smallPaper('第一版')]);
    expect(notices).toEqual([expect.stringMatching(/紙張大小 A4/)]);
    const setup = await pageSetup(open);
    // Letter less the margins is 673.0 points high, a page of the paper 701.1.
    expect((setup?.scale ?? 100) / 100).toBeLessThan(673.0 / 701.1);
    expect(setup?.printArea).toMatch(/^A1:/);
  });

  test('no printer: the agenda is made, with one sentence', async () => {
    const open = await withFirst();
    open.host.quirks.set({ noPrinter: true });
    const { sheetName, notices } = await open.workbook.renderPapers([smallPaper('第二版')]);
    expect(sheetName).toBe(title);
    expect(notices).toEqual([expect.stringMatching(/「議程 MR-115-01」的內容完整.*頁首與頁尾/)]);
    expect(await textOf(open, title)).toContain('第二版');
    expect(await sheetNames(open)).toEqual(['工作表1', title]);
  });

  test('borders that fail do not stop it', async () => {
    const open = over(Host.blank());
    open.host.faults.inject({
      code: 'GeneralException',
      member: 'RangeBorder.style',
      times: always,
    });
    const { notices } = await open.workbook.renderPapers([smallPaper('第一版')]);
    expect(notices).toEqual([expect.stringMatching(/框線/)]);
  });

  test('where addresses of several areas want another separator (1985), the paper looks the same', async () => {
    const dressed = async (open: OpenWorkbook) => {
      const { notices } = await open.workbook.renderPapers([smallPaper('第一版')]);
      const cells: unknown[] = [];
      (await asOtherProgram(open))
        .getWorksheet(title)
        ?.eachRow((row) =>
          row.eachCell({ includeEmpty: true }, ({ address, style }) =>
            cells.push([address, style]),
          ),
        );
      return { notices, cells };
    };
    const usual = await dressed(over(Host.blank()));
    const other = over(Host.blank());
    other.host.faults.inject({
      code: 'InvalidArgument',
      member: 'Worksheet.getRanges',
      times: always,
    });
    const apart = await dressed(other);
    expect(apart).toEqual({ ...usual, notices: [] });
    expect(JSON.stringify(usual.cells)).toContain('E7E6E6');
  });
});

test('hazards 6 and 14: what looks like a formula is text, a plain integer a number', async () => {
  const open = over(Host.blank());
  open.host.quirks.set({ formulasInTextCells: true });
  const texts = ['=2+3', '+886', '-', '@王', "'引", '115/03/31', '007', '12'];
  const base = smallPaper('第一版');
  await open.workbook.renderPapers([
    {
      ...base,
      blocks: [
        {
          kind: 'table',
          columns: [{ header: '值', weight: 1, align: 'right' }],
          rows: texts.map((text) => [text]),
        },
      ],
    },
  ]);
  expect(await textOf(open, title)).toEqual(['值', ...texts]);
  const sheet = (await asOtherProgram(open)).getWorksheet(title);
  expect(texts.map((_, at) => sheet?.getCell(at + 2, 1).value)).toEqual([
    ...texts.slice(0, -1),
    12,
  ]);
  expect(sheet?.getCell(9, 1)).toMatchObject({ numFmt: '0', alignment: { horizontal: 'right' } });
});

test('hazard 15: several sheets selected: said what to do', async () => {
  const open = over(Host.blank());
  open.host.quirks.set({ sheetsGrouped: true });
  const { message } = await failure(open.workbook.renderPapers([smallPaper('第一版')]));
  expect(message).toMatch(/同時選取了多個工作表/);
});

test('hazard 15: the sheet comes to the front though it was added in the same run', async () => {
  const open = over(Host.blank());
  open.host.quirks.set({ lateActivation: true });
  await open.workbook.renderPapers([smallPaper('第一版')]);
  expect(open.host.model.activeSheet.name).toBe(title);
});

describe('a lasting fault while the agenda is replaced', () => {
  test.each([
    'Worksheet.name',
    'Worksheet.delete',
    'Worksheet.activate',
    'Worksheet.position',
    'WorksheetCustomPropertyCollection.add',
    'WorksheetCustomPropertyCollection.getItem',
    'WorksheetCollection.add',
    'Range.merge',
  ])('at %s: an agenda is there, and the next run leaves nothing behind', async (member) => {
    const open = await withFirst();
    open.host.faults.inject({ code: 'GeneralException', member, times: always });
    const told = await open.workbook.renderPapers([smallPaper('第二版')]).then(
      ({ notices }) => notices.join(''),
      (error: unknown) => error,
    );
    open.host.faults.clear();
    const texts = await textOf(open, title);
    if (typeof told === 'string') {
      expect(texts).toContain('第二版');
      expect(told).not.toBe('');
    } else expect(texts).toContain('第一版');

    expect(await open.workbook.renderPapers([smallPaper('第三版')])).toMatchObject({ notices: [] });
    expect(await sheetNames(open)).toEqual(['工作表1', title]);
    expect(await textOf(open, title)).toContain('第三版');
  });

  test('one fault at any action of the exchange is got over: it is looked at and tried again', async () => {
    const tried = await withFirst();
    const { request, first, last } = await exchangeActions(tried, () =>
      tried.workbook.renderPapers([smallPaper('第二版')]),
    );
    // Two sheets, their marks and names.
    expect(last - first).toBeGreaterThan(10);
    for (let action = first; action <= last; action += 1) {
      const open = await withFirst();
      open.host.faults.inject({ code: 'GeneralException', request, action });
      expect(await open.workbook.renderPapers([smallPaper('第二版')])).toMatchObject({
        notices: [],
      });
      expect(await sheetNames(open)).toEqual(['工作表1', title]);
      expect(await textOf(open, title)).toContain('第二版');
    }
  });
});
