import type { run } from 'axe-core';
import ExcelJs from 'exceljs';
import type { Frame } from 'playwright-core';
import { pressEnter, untilFree } from './by-keyboard';
import { holdAnswers, mayHoldAnswers } from './held-answers';
import { openPlace } from './pane-place';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// Papers from the pane: looked at, made, copied; at the least width and in the dark.

let bench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await openWorkbench(
    {
      // The rules of axe come from outside the page.
      bypassCSP: true,
      colorScheme: 'dark',
      permissions: ['clipboard-read', 'clipboard-write'],
    },
    mayHoldAnswers,
  );
  const { page } = bench;
  await openPlace(page.frameLocator('iframe'), '文件');
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('the pane is not there');
  pane = frame;
});

afterAll(() => bench.close());

afterEach(async () => {
  // A test that has failed leaves no answer kept back from those after it.
  await (await holdAnswers(pane)).release();
  const { SHOTS } = process.env;
  const { currentTestName = '' } = expect.getState();
  if (SHOTS) await bench.page.screenshot({ path: `${SHOTS}/${currentTestName.slice(0, 12)}.png` });
});

/** What of the paper is seen in the frame. */
const shown = () => pane.frameLocator('iframe');

test('a paper is seen before anything is written, and no script of it can run', async () => {
  await pane.getByRole('combobox', { name: '文件', exact: true }).selectOption({ label: '任期' });
  await shown().getByRole('heading', { level: 1 }).filter({ hasText: '任期' }).waitFor();
  expect(
    await shown()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).color),
  ).toBe('rgb(0, 0, 0)');
  const sandbox = await pane.locator('iframe').getAttribute('sandbox');
  expect(sandbox).not.toContain('allow-scripts');
  expect(await bench.page.getByRole('tab', { name: '任期' }).count()).toBe(0);
});

test('the library gets the file in slices; a PDF is refused by name', async () => {
  const copy = await pane.evaluate(async () => {
    const asked = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void) =>
      new Promise<Office.AsyncResult<T>>(call);
    const get = (type: Office.FileType) =>
      asked<Office.File>((done) =>
        Office.context.document.getFileAsync(type, { sliceSize: 65_536 }, done),
      );
    const { value: file } = await get(Office.FileType.Compressed);
    const sizes: number[] = [];
    const bytes: number[] = [];
    for (let at = 0; at < file.sliceCount; at++) {
      const { value } = await asked<Office.Slice>((done) => file.getSliceAsync(at, done));
      sizes.push(value.size);
      bytes.push(...(value.data as number[]));
    }
    // A second one is to be had, a third not while both are open.
    await get(Office.FileType.Compressed);
    const third = (await get(Office.FileType.Compressed)).error.code;
    file.closeAsync();
    const { error } = await get(Office.FileType.Pdf);
    return { size: file.size, sizes, bytes, third, pdf: [error.code, error.message] };
  });
  expect(copy.bytes).toHaveLength(copy.size);
  expect(copy.sizes.slice(0, -1).every((size) => size === 65_536)).toBe(true);
  expect(copy.third).toBe(11_000);
  expect(copy.pdf).toEqual([1009, '指定的檔案類型不受支援。']);
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Uint8Array.from(copy.bytes).buffer);
  expect(book.getWorksheet('管審會議')?.getCell('A4').text).toMatch(/^MR-/);
});

test('the making is called off by keyboard wherever that leaves nothing half, and says where it cannot be', async () => {
  const sheets = () => bench.page.getByRole('tab').allInnerTexts();
  const before = await sheets();
  const line = pane.getByRole('group', { name: '進度' });
  const cancel = line.getByRole('button', { name: '取消', exact: true });
  const make = pane.getByRole('button', { name: '產生工作表' });
  const asItWas = pane.getByText('已取消，活頁簿和先前一樣。');
  const until = async (stage: RegExp, next: () => Promise<void>) => {
    await line.waitFor();
    while ((await line.getByText(stage).count()) === 0) await next();
  };
  // While Excel is read; what is built of it goes to Excel in one request, and from then on it cannot be called off.
  await untilFree(make);
  const read = await holdAnswers(pane);
  await make.press('Enter');
  await until(/讀取/, read.next);
  await cancel.press('Enter');
  await asItWas.waitFor();
  await read.release();
  await asItWas.waitFor();
  await line.waitFor({ state: 'detached' });
  expect(await sheets()).toEqual(before);
  // The keyboard is where it came from.
  await pane.waitForFunction(() => document.activeElement?.textContent === '產生工作表');
  await untilFree(make);
  const answers = await holdAnswers(pane);
  await make.press('Enter');
  await until(/換上新的工作表/, answers.next);
  expect(await cancel.getAttribute('aria-disabled')).toBe('true');
  await line.getByText('正在寫入，這一步不能取消，以免只寫了一半。').waitFor();
  await cancel.press('Enter');
  await answers.release();
  await pane.getByText('已產生工作表「任期」').first().waitFor();
});

test('a check is called off by keyboard: what was found before stands, and another one finds it again', async () => {
  await openPlace(pane, '檢核');
  const again = pane.getByRole('button', { name: /^(重新)?檢核$/ });
  const line = pane.getByRole('group', { name: '檢核進度' });
  // What was found may stand there already: this check has begun and is over before another one is called off.
  await untilFree(again);
  const first = await holdAnswers(pane);
  await again.press('Enter');
  await line.waitFor();
  await first.release();
  await line.waitFor({ state: 'detached' });
  await pane.getByText('可開會', { exact: true }).waitFor();
  const counts = () => pane.getByText(/^(錯誤|警告|提醒) \d+$/).allInnerTexts();
  const before = await counts();
  expect(before.length).toBeGreaterThan(0);
  await untilFree(again);
  const answers = await holdAnswers(pane);
  await again.press('Enter');
  await pressEnter(line.getByRole('button', { name: '取消檢核' }));
  await pane.getByText('已取消檢核。', { exact: false }).first().waitFor();
  await line.waitFor({ state: 'detached' });
  await pane.waitForFunction(() => /檢核$/.test(document.activeElement?.textContent ?? ''));
  await answers.release();
  expect(await counts()).toEqual(before);
  await pressEnter(again);
  await pane.getByText('已取消檢核。', { exact: false }).first().waitFor({ state: 'detached' });
  expect(await counts()).toEqual(before);
  await openPlace(pane, '文件');
});

test('it is made a sheet, and how its PDF is made is said', async () => {
  // An Excel that says it can, and cannot, is one of those there are.
  await pane.evaluate(() => {
    const { requirements } = Office.context;
    const says = requirements.isSetSupported.bind(requirements);
    requirements.isSetSupported = (name: string, version?: string | number) =>
      name === 'PdfFile' || says(name, String(version));
  });
  await pane.getByRole('button', { name: '產生工作表' }).click();
  await pane.getByText('已產生工作表「任期」').first().waitFor({ timeout: 90_000 });
  await pane.getByText('「檔案」▸「匯出」').waitFor();
  await pane.getByRole('button', { name: '由 Excel 取得 PDF' }).click();
  await pane
    .getByText('這個 Excel 不能由增益集取得 PDF（指定的檔案類型不受支援），請用「匯出」。')
    .first()
    .waitFor();
  await bench.page.getByRole('tab', { name: '任期' }).waitFor();
});

test('it is copied as HTML for Word and as text', async () => {
  await pane.getByRole('button', { name: '複製', exact: true }).click();
  await pane.getByText('已複製，可貼到 Word 或公文系統。').first().waitFor();
  const kinds = await bench.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(kinds.html).toMatch(/<table[^>]*border-collapse/);
  expect(kinds.text).toMatch(/任期/);
  expect(kinds.text).not.toContain('<');
});

test('where the clipboard is refused, the text is there to be selected', async () => {
  await pane.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    document.execCommand = () => false;
  });
  await pane.getByRole('button', { name: '複製', exact: true }).click();
  const field = pane.getByLabel('這個環境不允許程式複製，請選取下列文字自行複製：');
  expect(await field.inputValue()).toContain('任期');
});

test('a paper about a finding asks which, by keyboard as well; one that cannot be made says why', async () => {
  await pane
    .getByRole('combobox', { name: '文件', exact: true })
    .selectOption({ label: '矯正措施單' });
  await pane.getByText('請再選擇上列項目。').waitFor();
  const field = pane.getByRole('combobox', { name: '發現事項' });
  await field.focus();
  await field.press('ArrowDown');
  await shown().getByRole('heading', { level: 1 }).waitFor();
  await pane
    .getByRole('combobox', { name: '文件', exact: true })
    .selectOption({ label: '開會通知' });
  await pane.getByRole('combobox', { name: '會議', exact: true }).waitFor();
  await shown().getByRole('heading', { level: 1 }).filter({ hasText: '開會通知' }).waitFor();
});

test('at 320 pixels nothing is cut off, and axe finds nothing', async () => {
  await pane.evaluate(() => {
    document.body.style.width = '320px';
  });
  await pane.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { wide, broken } = await pane.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    // Where Fluent catches the keyboard's way out of the page is nothing that is heard.
    const within = { include: ['main'], exclude: ['[data-tabster-dummy]'] };
    const { violations } = await axe.run(within, { iframes: false });
    const main = document.querySelector('main');
    return {
      wide: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
      broken: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
    };
  });
  expect(wide).toBe(0);
  expect(broken).toEqual([]);

  // A paper across fits the pane; its letters are one key away.
  await pane
    .getByRole('combobox', { name: '文件', exact: true })
    .selectOption({ label: '決議追蹤列管表' });
  await shown().locator('section.landscape').first().waitFor();
  const beyond = () =>
    shown()
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  const larger = pane.getByRole('button', { name: '放大' });
  await larger.waitFor();
  expect(await beyond()).toBeLessThanOrEqual(1);
  await pressEnter(larger);
  await pane.getByRole('button', { name: '符合寬度' }).waitFor();
  expect(await beyond()).toBeGreaterThan(50);
  expect(bench.complaints).toEqual([]);
});
