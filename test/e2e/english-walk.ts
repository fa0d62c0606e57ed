import type { Frame } from 'playwright-core';
import { drawn } from './pane-walk';

// Where the pane says most of what is not in its first view: what is folded, asked, counted, refused.

/** Opens what is folded, and what that folds in turn. */
export async function unfold(frame: Frame): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const opened = await frame.evaluate(() => {
      const folded = [...document.querySelectorAll<HTMLElement>('[aria-expanded=false]')].filter(
        (each) => !each.ariaHasPopup && !each.matches('[role=combobox], .fui-Combobox *'),
      );
      for (const each of folded.slice(0, 20)) each.click();
      return folded.length;
    });
    if (opened === 0) return;
    await drawn(frame);
  }
}

/** A list that has to be asked about. */
export const LIST = [
  '編號\t發現日期\t完成日期\t待改善事項\t受稽單位\t類別\t狀態\t項次',
  'NC-115-001\t115/13/40\t115/3/1\t甲事項與規定不符\t民政課\t怪類別\t結案\t1',
  'NC-115-001\t昨天\t115/3/1\t甲事項與規定不符\t土木課\t次要不符合\t改善中\t2',
  '合計\t\t\t2\t\t\t\t',
  '備註：本表由承辦人填寫',
].join('\n');

/** What has to be done before the pane says it, each by the place it begins in. */
export const FURTHER: Readonly<Record<string, (frame: Frame) => Promise<void>>> = {
  'Bring in': async (frame) => {
    await frame.getByRole('textbox').first().fill(LIST);
    await frame.getByRole('button', { name: 'Use the pasted list' }).click();
    await frame.getByRole('heading', { name: 'Rows and cells not brought in' }).waitFor();
  },
  People: async (frame) => {
    await frame.getByLabel('Show').selectOption('handOver');
    await frame.getByRole('combobox', { name: '姓名' }).fill('游千慧');
    await drawn(frame);
    await unfold(frame);
  },
  Sheets: async (frame) => {
    await frame.getByRole('button', { name: /new year/ }).click();
    await frame.getByRole('region', { name: 'Reminders for the new year' }).waitFor();
  },
};

/** Texts and names that are shown or spoken, but for what is marked as Chinese. */
export function textsIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const isMarked = (element: Element) => element.closest('[lang^=zh], script, style') !== null;
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const own = node.parentElement;
      if (own && own.tagName !== 'TEXTAREA' && !isMarked(own)) texts.push(node.nodeValue ?? '');
    }
    const named = ['aria-label', 'placeholder', 'title', 'label'];
    for (const each of document.querySelectorAll(named.map((name) => `[${name}]`).join())) {
      if (!isMarked(each)) texts.push(...named.flatMap((name) => each.getAttribute(name) ?? []));
    }
    return [...new Set(texts)];
  });
}

/** What of the texts is Chinese, is not quoted, and stands nowhere in the workbook; `data` the longest first. */
export function leftInChinese(texts: readonly string[], data: readonly string[]): string[] {
  const all = data.join('\n');
  return texts.filter((text) => {
    const own = data
      .reduce((rest, each) => rest.replaceAll(each, ' '), text)
      .replace(/「[^」]*」/g, ' ');
    // A long text of the workbook may be cut short.
    const isCut = (word: string) => word.length >= 6 && all.includes(word.replace(/…$/, ''));
    return own.split(/\s+/).some((word) => /\p{Script=Han}/u.test(word) && !isCut(word));
  });
}
