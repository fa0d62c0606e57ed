import { childOf, childrenOf, rootOf } from '../xlsx/xml';
import { renameTableIn } from './formula/table-reference';
import { freeTableName, largestTableId } from './table-names';
import type { WorkbookModel } from './workbook-model';

const TABLE = /spreadsheetml\.table\+xml$/;
const FORMULAS = ['calculatedColumnFormula', 'totalsRowFormula'];

/** Tables among the copied parts get an id and a name of their own: 表格1 copied as the third is 表格13. */
export function renewTables(book: WorkbookModel, copies: Iterable<string>): void {
  let id = largestTableId(book);
  for (const copy of copies) {
    if (!TABLE.test(book.pkg.contentTypes.of(copy))) continue;
    const root = rootOf(book.pkg.document(copy));
    if (root.localName !== 'table') continue;
    id++;
    const old = root.getAttribute('displayName') ?? root.getAttribute('name') ?? '';
    const name = freeTableName(book, old, id);
    root.setAttribute('id', String(id));
    root.setAttribute('name', name);
    root.setAttribute('displayName', name);
    root.removeAttribute('xr:uid');
    const list = childOf(root, 'tableColumns');
    for (const column of list ? childrenOf(list, 'tableColumn') : []) {
      for (const kind of FORMULAS) {
        const formula = childOf(column, kind);
        if (formula) formula.textContent = renameTableIn(formula.textContent ?? '', old, name);
      }
    }
    book.pkg.touch(copy);
  }
}
