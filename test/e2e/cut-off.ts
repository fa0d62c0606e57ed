import type { Frame } from 'playwright-core';

/**
 * Words of the pane that reach beyond its edge, where nobody can bring them into view, and what is chosen in
 * a list that its own arrow covers without saying that it goes on.
 */
export function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const beyond: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const own = node.parentElement;
      // What is for screen readers alone lies in one point.
      if (!own || (node.nodeValue ?? '').trim() === '' || own.clientWidth === 1) continue;
      const place = document.createRange();
      place.selectNodeContents(node);
      const { left, right, width } = place.getBoundingClientRect();
      if (width === 0 || (left >= -1 && right <= innerWidth + 1)) continue;
      if (!own.closest('select, option')) beyond.push((node.nodeValue ?? '').slice(0, 30));
    }
    for (const list of document.querySelectorAll('select')) {
      const { paddingLeft, paddingRight, textOverflow, font } = getComputedStyle(list);
      const [chosen] = list.selectedOptions;
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen || !chosen || list.clientWidth === 0 || textOverflow === 'ellipsis') continue;
      pen.font = font;
      const place = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(chosen.text).width > place + 1) beyond.push(`▾ ${chosen.text}`);
    }
    return beyond;
  });
}
