import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, descendantsOf, rootOf } from '../../xlsx/xml';
import { overlaps, type Rect } from '../rect';
import type { WorkbookModel } from '../workbook-model';
import { referenceXml } from './chart-cache';
import { areasOf } from './chart-reference';
import { CHART_NS, elementOf, flagVal } from './chart-xml';

const OF: Readonly<Record<string, 'values' | 'categories' | 'name'>> = {
  val: 'values',
  yVal: 'values',
  bubbleSize: 'values',
  cat: 'categories',
  xVal: 'categories',
  tx: 'name',
};

/**
 * What charts remember of their cells, for programs that do not look at the cells themselves. Only
 * where cells have changed: other charts are saved byte for byte. A chart of a pivot table shows the
 * pivot table's figures, which do not lie in the cells it names; Excel works them out.
 */
export function refreshCharts(book: WorkbookModel): void {
  const changed = book.changes.changedCells();
  if (changed.size === 0) return;
  for (const name of book.pkg.names()) {
    if (!/^xl\/charts\/[^/]*\.xml$/i.test(name)) continue;
    const root = rootOf(book.pkg.document(name));
    if (root.localName !== 'chartSpace' || root.namespaceURI !== CHART_NS) continue;
    if (childOf(root, 'pivotSource')) continue;
    const onlyVisible = flagVal(childOf(root, 'chart'), 'plotVisOnly', true);
    let isNew = false;
    for (const formula of descendantsOf(root, 'f')) {
      isNew = refresh(book, formula, changed, onlyVisible) || isNew;
    }
    if (isNew) book.pkg.touch(name);
  }
}

function refresh(
  book: WorkbookModel,
  formula: Element,
  changed: ReadonlyMap<string, Rect | null>,
  onlyVisible: boolean,
): boolean {
  const reference = formula.parentNode as Element;
  const holder = reference.parentNode as Element;
  const of = OF[holder.localName ?? ''];
  if (of === undefined || !/Ref$/.test(reference.localName ?? '')) return false;
  const text = formula.textContent ?? '';
  const areas = areasOf(book, text);
  const isConcerned = areas?.some(({ sheet, rect }) => {
    const cells = changed.get(sheet.id);
    return cells === null || (cells !== undefined && overlaps(cells, rect));
  });
  if (!isConcerned) return false;
  const cells = (visible: boolean) => elementOf(holder, referenceXml(book, text, of, visible));
  const fresh = cells(onlyVisible);
  // Some programs count hidden cells in: what fits the cells is not renewed for that.
  const known = summary(reference);
  if (known === summary(fresh) || known === summary(cells(!onlyVisible))) return false;
  for (const extension of childrenOf(reference, 'extLst')) fresh.appendChild(extension);
  holder.replaceChild(fresh, reference);
  return true;
}

/** What a cache says, whatever prefixes it is written with; numbers by their value. */
function summary(reference: Element): string {
  const cache = childrenOf(reference).find(({ localName }) => localName?.endsWith('Cache'));
  const levels = cache ? childrenOf(cache, 'lvl') : [];
  const parts = (levels.length > 0 ? levels : cache ? [cache] : []).map((level) =>
    childrenOf(level, 'pt').map((point) => {
      const text = childOf(point, 'v')?.textContent ?? '';
      return [
        point.getAttribute('idx'),
        text !== '' && Number.isFinite(Number(text)) ? Number(text) : text,
      ];
    }),
  );
  const count = cache && childOf(cache, 'ptCount')?.getAttribute('val');
  return JSON.stringify([reference.localName, count, parts]);
}
