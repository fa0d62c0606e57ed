import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { run } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { pressEnter } from './by-keyboard';
import { root } from './programs';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// What is wrong is mended, and an office's list taken over, by the keyboard, at the pane's least width.

let workbench: WorkbenchPage;
let page: Page;
let pane: FrameLocator;
const asked: string[] = [];

beforeAll(async () => {
  // The rules of axe come from outside the page.
  workbench = await openWorkbench({ bypassCSP: true }, (opening) => {
    opening.on('request', (request) => asked.push(request.url()));
    return Promise.resolve();
  });
  page = workbench.page;
  pane = page.frameLocator('iframe');
  await pane.getByRole('tab').first().waitFor({ timeout: 90_000 });
  const width = page.getByRole('separator', { name: '調整窗格寬度' });
  for (let step = 0; step < 4; step += 1) await width.press('ArrowRight');
});

afterAll(async () => {
  await workbench.close();
});

const button = (name: string | RegExp) => pane.getByRole('button', { name });

/** What has the keyboard in the pane. */
const focused = () => pane.locator(':focus').innerText();

/** What axe finds in the pane, and what is wider than the pane. */
async function wrong(): Promise<string[]> {
  const frame = page.frames().find((each) => each.url().includes('taskpane'));
  if (!frame) throw new Error('The pane is not there');
  await frame.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    // The dummies by which Fluent catches the Tab key are no content.
    const context = { include: 'html', exclude: '[data-tabster-dummy]' };
    const { violations } = await axe.run(context, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)),
      ...wide.map(({ outerHTML }) => `wide ${outerHTML.slice(0, 80)}`),
    ];
  });
}

/** The paths of all that is built into the scripts asked for until now. */
function loadedSources(): string {
  const maps = asked
    .map((url) => path.join(root, 'build/web', `${path.basename(new URL(url).pathname)}.map`))
    .filter((file) => existsSync(file));
  return maps
    .map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] }).sources.join())
    .join();
}

test('an edit is told, mended after a look, and taken back; the keyboard is never lost', async () => {
  await pressEnter(pane.getByRole('tab', { name: '檢核' }));
  await pressEnter(button('重新檢核'));
  await pane.getByText('可開會').first().waitFor();

  await page
    .getByRole('tablist', { name: '工作表' })
    .getByRole('tab', { name: '發現事項', exact: true })
    .click();
  const nameBox = page.getByRole('textbox', { name: '名稱方塊' });
  await nameBox.fill('I46');
  await nameBox.press('Enter');
  const cell = page.locator('[data-address="I46"]');
  expect((await cell.innerText()).trim()).toBe('農業課');
  await page.keyboard.type('農業科');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '是' }).click();

  const mend = button('改為「農業課」…');
  await mend.waitFor();
  expect(await wrong()).toEqual([]);

  await pressEnter(mend);
  await pane.getByRole('heading', { name: '將變更 1 格' }).waitFor();
  expect(await pane.getByRole('list', { name: '修正預覽' }).innerText()).toContain('農業科');
  expect(await wrong()).toEqual([]);
  await pressEnter(button('取消'));
  expect(await focused()).toBe('改為「農業課」…');

  await pressEnter(mend);
  await pressEnter(button('套用'));
  await pane.getByText('已變更 1 格。').last().waitFor();
  expect((await cell.innerText()).trim()).toBe('農業課');
  expect(await mend.count()).toBe(0);
  expect(await focused()).toBe('復原…');

  // Tab goes on in the pane from a heading that was given the keyboard: Office has no such stop.
  await page.keyboard.press('Enter');
  await button('復原上一步').waitFor();
  expect(await focused()).toBe('變更紀錄');
  expect(await wrong()).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('復原');
  await page.keyboard.press('Enter');
  await pane.getByText('已復原 1 處。').last().waitFor();
  expect((await cell.innerText()).trim()).toBe('農業科');
  expect(await button('復原：').count()).toBe(0);
  await pressEnter(pane.getByRole('tab', { name: '檢核' }));
  await mend.waitFor();
});

test('a file of a list is read, mapped, applied and taken back; its reader comes when it is wanted', async () => {
  await pressEnter(pane.getByRole('button', { name: '更多功能' }));
  await pressEnter(pane.getByRole('menuitem', { name: '帶入' }));
  await pane.getByLabel('帶入的資料表').selectOption({ label: '矯正措施' });
  expect(await wrong()).toEqual([]);
  expect(loadedSources()).not.toContain('read-excel-file');
  const lists = path.join(root, 'test/fixtures/lists');
  const chooser = pane.locator('input[type=file]');
  await chooser.setInputFiles(path.join(lists, '03-merged-header.xlsx'));
  await pane.getByText('清單「工作表1」').waitFor({ timeout: 90_000 });
  expect(loadedSources()).toContain('read-excel-file');
  await chooser.setInputFiles(path.join(lists, '13-measures.csv'));
  await pane.getByText('還有 2 項須先回答').waitFor({ timeout: 90_000 });
  expect(await wrong()).toEqual([]);

  await pane.getByLabel(/「完成日期」/).selectOption('矯正措施.實際完成日');
  const value = pane.getByLabel(/「115\/2\/30」/);
  await value.fill('→備註');
  await value.press('Enter');
  // While the answer is worked in the button is there and does nothing.
  const apply = button('套用（增列 2 列）').and(pane.locator(':not([aria-disabled=true])'));
  await pressEnter(apply);
  await pane.getByText('已帶入：矯正措施 2 列。').last().waitFor({ timeout: 90_000 });
  // What any place wrote is taken back from the journal, which stands under 「⋯」.
  await pressEnter(pane.getByRole('button', { name: '更多功能' }));
  await pressEnter(pane.getByRole('menuitem', { name: '變更紀錄' }));
  await pressEnter(button(/^復原：帶入/));
  await pane.getByText('已復原 2 處。').last().waitFor({ timeout: 90_000 });
});

test('nothing is asked of another origin, and nothing is complained of', () => {
  const strange = asked.filter(
    (url) => !url.startsWith(workbench.address) && !/^(blob|data):/.test(url),
  );
  expect(strange).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
