import { Host } from '../../src/host/host';
import type { Paper } from '../../src/review/document';
import { atEveryRequest, type Disturb } from './interrupted';
import { asOtherProgram, failure, over, sheetNames, type OpenWorkbook } from './over-host';
import { smallPaper, textOf } from './small-paper';

// The agenda in every Excel we know of: what test/conformance/quirks.test.ts shows of the host.

const title = '議程 MR-115-01';

/** An Excel of that manner, with an agenda made before and another sheet in front. */
async function excelWith(quirk: Parameters<Host['quirks']['set']>[0]): Promise<OpenWorkbook> {
  const made = over(await withAgenda());
  made.host.quirks.set(quirk);
  return made;
}

async function withAgenda(): Promise<Host> {
  const made = over(Host.blank(), 'earlier');
  await made.workbook.renderPapers([smallPaper('第一版')]);
  made.host.edit(() => {
    const [first] = made.host.model.sheets;
    if (first) made.host.activate(first);
  });
  return made.host;
}

async function remade(made: OpenWorkbook) {
  const { notices } = await made.workbook.renderPapers([smallPaper('第二版')]);
  expect(await sheetNames(made)).toEqual(['工作表1', title]);
  const texts = await textOf(made, title);
  expect(texts).toContain('第二版');
  expect(texts).toContain('=2+3');
  return { notices, page: made.host.model.sheet(title)?.page.setup };
}

describe('hazard 1: another workbook in front', () => {
  const comesToFront: Disturb = ({ host, line }, request) =>
    line.beforeRequest(request, () => host.quirks.set({ inactiveWorkbook: true }));

  test('from the beginning: it is said, and nothing is touched', async () => {
    const made = await excelWith({ inactiveWorkbook: true });
    const { message } = await failure(made.workbook.renderPapers([smallPaper('第二版')]));
    expect(message).toMatch(/使用中的活頁簿已切換/);
    expect(await sheetNames(made)).toEqual(['工作表1', title]);
    expect(await textOf(made, title)).toContain('第一版');
  });

  test('at any request: Excel never crashes, an agenda stands, and the next attempt tidies up', async () => {
    const requests = await atEveryRequest(
      withAgenda,
      ({ workbook }) => workbook.renderPapers([smallPaper('第二版')]),
      comesToFront,
      async ({ open, error }) => {
        // After a crash this would fail.
        expect(await sheetNames(open)).toContain(title);
        const texts = await textOf(open, title);
        expect(texts).toContain(error === undefined ? '第二版' : '第一版');
        open.host.quirks.clear();
        await open.workbook.renderPapers([smallPaper('第三版')]);
        expect(await sheetNames(open)).toEqual(['工作表1', title]);
      },
    );
    expect(requests).toBeGreaterThan(2);
  });
});

test.each(['ignored', 'onePageTall'] as const)(
  'hazard 4: where a fit to the width is %s the paper has a scale it fits by, and as many pages as it needs',
  async (fitToWidth) => {
    const { page } = await remade(await excelWith({ fitToWidth }));
    expect(page?.fit).toBe(null);
    expect(page?.scale).toBeGreaterThanOrEqual(70);
    expect(page?.scale).toBeLessThanOrEqual(100);
  },
);

test.each([{ noA4: true }, { noPrinter: true }] as const)(
  'hazard 5: with %p the agenda is made, and said what is left',
  async (quirk) => {
    const { notices } = await remade(await excelWith(quirk));
    expect(notices.join()).toMatch(/A4/);
  },
);

test('hazard 6: words that look like formulas stay words where the text format keeps nothing', async () => {
  await remade(await excelWith({ formulasInTextCells: true }));
});

test('hazard 14: whole numbers are numbers, what only looks like one is text', async () => {
  const made = over(Host.blank());
  const paper: Paper = {
    ...smallPaper(''),
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: '編號', weight: 1 },
          { header: '件數', weight: 1 },
        ],
        rows: [
          ['007', '12'],
          ['1.0', '0'],
        ],
      },
    ],
  };
  const { sheetName } = await made.workbook.renderPapers([paper]);
  const values: unknown[] = [];
  (await asOtherProgram(made))
    .getWorksheet(sheetName)
    ?.eachRow((row) => row.eachCell((cell) => cell.master === cell && values.push(cell.value)));
  expect(values.filter((value) => value !== '')).toEqual(['編號', '件數', '007', 12, '1.0', 0]);
});

test('hazard 15: the new agenda stands in front although it was added a moment ago', async () => {
  const made = await excelWith({ lateActivation: true });
  await remade(made);
  expect(made.host.model.activeSheet.name).toBe(title);
});

test('hazard 15: with several sheets selected it is said what to do', async () => {
  const made = await excelWith({ sheetsGrouped: true });
  const { message } = await failure(made.workbook.renderPapers([smallPaper('第二版')]));
  expect(message).toMatch(/選取了多個工作表/);
});
