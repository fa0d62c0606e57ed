// A person at the workbench who types into one cell after another, while the pane checks after each.
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS } from '../steps/browser.mjs';
import { Refusal } from '../steps/project.mjs';
import { SOAKED } from './soak-cells.mjs';
import { countsOf, hostOf } from './soak-counts.mjs';
import { watchTimers } from './soak-timers.mjs';

/** The check answers within a second; a machine that others use is waited for. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 25;
/** From so many edits on every object is looked at. */
const WHOLE = 100;

/**
 * So many edits, and what the page held before and after: warmed up by one edit of each cell, and by as many
 * as there are steps that can be taken back.
 * @returns {Promise<{start: object, end: object}>}
 */
export async function soakPage({ executablePath, address, edits, say }) {
  const soaked = await soakedPage({ executablePath, address });
  const { browser, complaints } = soaked;
  try {
    const cells = SOAKED.slice(0, Math.ceil(edits / 2));
    say('暖身…');
    await fillSteps(soaked);
    await editAll(soaked, cells, cells.length * 2);
    const isWhole = edits >= WHOLE;
    const start = await atRest(soaked, isWhole);
    say(`${edits} 次編輯…`);
    await editAll(soaked, cells, edits, say);
    const end = await atRest(soaked, isWhole);
    if (complaints.length > 0) throw new Refusal(complaints.join('\n'));
    return { start, end };
  } finally {
    await browser.close();
  }
}

/** Breaking and mending are an edit each; some are mended by taking the step back. */
async function editAll({ broken, mended, figures }, cells, edits, say) {
  const first = await figures();
  for (let done = 0, turn = 0; done < edits; done += 2, turn += 1) {
    const cell = cells[turn % cells.length];
    const before = await broken(cell);
    // What the pane made a date of are two steps.
    await mended(cell, before, !cell.isAsked && turn % 3 === 0);
    const last = await figures();
    if (last !== first) throw new Refusal(`復原之後檢核的結果是 ${last}，應為 ${first}。`);
    if ((done + 2) % 100 === 0) say?.(`${done + 2}…`);
  }
}

/** Until the workbook forgets the oldest step for each new one. */
async function fillSteps({ page, goTo, type }) {
  await goTo({ sheet: '首頁', address: 'H60' });
  const steps = async () => (await hostOf(page)).steps;
  let now = await steps();
  for (let last = -1; now !== last; now = await steps()) {
    last = now;
    await type('1');
    await page.keyboard.press('ArrowUp');
    await type('');
  }
}

async function atRest({ page, goTo }, isWhole) {
  await goTo({ sheet: '首頁', address: 'A1' });
  return countsOf(page, isWhole);
}

/**
 * The workbench with the sample and the list of problems open beside it.
 * @returns the page, and how its cells are edited
 */
export async function soakedPage({ executablePath, address }) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
    });
    await context.addInitScript(watchTimers);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('tab', { name: '檢核' }).click();
    await pane.getByRole('button', { name: '重新檢核' }).waitFor();
    return { browser, page, complaints, ...hands(page, pane) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function hands(page, pane) {
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  const bar = page.getByRole('textbox', { name: '資料編輯列' });
  const kinds = pane.getByRole('button', { name: /^(錯誤|警告|提醒) \d+/ });
  /** How many problems of each kind the pane shows. */
  const figures = async () => (await kinds.allInnerTexts()).join('、');

  async function goTo({ sheet, address }) {
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    await box.fill(address);
    await box.press('Enter');
  }

  async function type(text) {
    if (text === '') return page.keyboard.press('Delete');
    // As fast as a person pastes: the keys one by one are the grid's own tests'.
    await page.keyboard.type(text);
    return page.keyboard.press('Enter');
  }

  /** Does something, and waits until the pane shows other figures for it. */
  async function checked(cell, work) {
    const before = await figures();
    await work();
    const until = Date.now() + PATIENCE_MS;
    while ((await figures()) === before) {
      if (Date.now() > until) {
        throw new Refusal(
          `${cell.sheet} ${cell.address} 變更之後，窗格的檢核沒有更新（${before}）。`,
        );
      }
      await page.waitForTimeout(LOOK_MS);
    }
  }

  /** Breaks the cell; gives what stood there. */
  async function broken(cell) {
    await goTo(cell);
    const before = await bar.inputValue();
    await checked(cell, async () => {
      await type(cell.typed);
      if (cell.isAsked) await page.getByRole('dialog').getByRole('button', { name: '是' }).click();
    });
    return before;
  }

  async function mended(cell, before, byUndo) {
    await goTo(cell);
    await checked(cell, () => (byUndo ? page.keyboard.press('Control+z') : type(before)));
    await goTo(cell);
    const now = await bar.inputValue();
    if (now !== before)
      throw new Refusal(`${cell.sheet} ${cell.address}：「${now}」，應為「${before}」。`);
  }

  return { goTo, type, figures, broken, mended };
}
