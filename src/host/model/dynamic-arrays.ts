import type { Element } from '@xmldom/xmldom';
import type { XlsxPackage } from '../xlsx/package';
import { childOf, childrenOf, ensureChild, newElement, numberOf, rootOf } from '../xlsx/xml';
import type { Cell } from './cell';
import type { CellStore } from './cell-store';
import { worksOnArrays } from './formula/array-form';
import { holdsCell, rectOf, type Rect } from './rect';
import { addRelated } from './workbook-parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC}"/>`;

/**
 * Formulas such as UNIQUE fill several cells, others such as SUM(LEN(A1:A5)) need all values of an
 * area. In the file they are array formulas whose cell is
 * marked as dynamic through the metadata part ([MS-XLSX] 2.2.4.13); unmarked, Excel would show
 * them as `=@UNIQUE(…)`.
 */
export class DynamicArrays {
  constructor(
    private readonly pkg: XlsxPackage,
    private readonly workbookPart: string,
  ) {}

  /** Marks the cell when its formula works on arrays. */
  mark(
    cell: Cell,
    row: number,
    column: number,
    isInTable: boolean,
    isAreaName: (name: string) => boolean,
  ): void {
    const text = cell.formula?.text ?? '';
    if (!worksOnArrays(text, isInTable, isAreaName)) return;
    cell.formula = {
      text,
      kind: 'array',
      group: null,
      range: rectOf(row, column),
      element: null,
      typed: true,
    };
    cell.marks = ` cm="${this.metadataIndex()}"`;
  }

  /** The array's result fills `range` from now on; cells it no longer fills become empty. */
  spill(cells: CellStore, row: number, column: number, range: Rect): void {
    const cell = cells.at(row, column);
    const formula = cell?.formula;
    if (!cell || formula?.kind !== 'array') return;
    cells.keep(row, column);
    for (const place of [...cells.placed(formula.range ?? undefined)]) {
      const own = place.row === row && place.column === column;
      if (!own && !holdsCell(range, place.row, place.column)) {
        cells.setValue(place.row, place.column, null);
      }
    }
    formula.range = range;
    formula.element = null;
    cell.raw = null;
  }

  /** Before an array's first cell is overwritten, the cells it filled are emptied. */
  release(cells: CellStore, row: number, column: number): void {
    const formula = cells.at(row, column)?.formula;
    if (formula?.kind !== 'array' || !formula.range) return;
    this.spill(cells, row, column, rectOf(row, column));
  }

  /** One-based place of the dynamic-array mark in `<cellMetadata>`. */
  private metadataIndex(): number {
    const root = this.root();
    const types = ensureChild(root, 'metadataTypes', ORDER);
    const type = place(
      types,
      (each) => each.getAttribute('name') === 'XLDAPR',
      () => dynamicType(types),
    );
    const future = childrenOf(root, 'futureMetadata').find(
      (each) => each.getAttribute('name') === 'XLDAPR',
    );
    if (!future) root.insertBefore(futureMetadata(root), childOf(root, 'cellMetadata'));
    const marks = ensureChild(root, 'cellMetadata', ORDER);
    return place(
      marks,
      (each) => numberOf(childOf(each, 'rc'), 't', 0) === type,
      () => {
        const block = newElement(marks, 'bk');
        block.appendChild(newElement(marks, 'rc', { t: String(type), v: '0' }));
        return block;
      },
    );
  }

  private root(): Element {
    const name =
      this.pkg.related(this.workbookPart, 'sheetMetadata')[0] ??
      addRelated(this.pkg, this.workbookPart, {
        kind: 'sheetMetadata',
        name: 'xl/metadata.xml',
        type: TYPE,
        text: EMPTY,
      });
    this.pkg.touch(name);
    return rootOf(this.pkg.document(name));
  }
}

/** One-based place of the child that fits; a new one is appended where there is none. */
function place(list: Element, fits: (child: Element) => boolean, make: () => Element): number {
  const known = childrenOf(list).findIndex(fits);
  if (known >= 0) return known + 1;
  list.appendChild(make());
  const count = childrenOf(list).length;
  list.setAttribute('count', String(count));
  return count;
}

function dynamicType(types: Element): Element {
  const copies =
    'copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce';
  const type = newElement(types, 'metadataType', { name: 'XLDAPR', minSupportedVersion: '120000' });
  for (const name of copies.split(' ')) type.setAttribute(name, '1');
  type.setAttribute('cellMeta', '1');
  return type;
}

function futureMetadata(root: Element): Element {
  const future = newElement(root, 'futureMetadata', { name: 'XLDAPR', count: '1' });
  const block = newElement(root, 'bk');
  const list = newElement(root, 'extLst');
  const ext = newElement(root, 'ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' });
  const document = root.ownerDocument;
  const properties = document?.createElementNS(DYNAMIC, 'xda:dynamicArrayProperties');
  properties?.setAttribute('fDynamic', '1');
  properties?.setAttribute('fCollapsed', '0');
  if (properties) ext.appendChild(properties);
  list.appendChild(ext);
  block.appendChild(list);
  future.appendChild(block);
  return future;
}
