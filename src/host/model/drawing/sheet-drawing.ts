import type { Element } from '@xmldom/xmldom';
import {
  OFFICE_REL_NS,
  childrenOf,
  newElement,
  numberOf,
  relationshipId,
  removeElement,
  rootOf,
  setRelationshipId,
} from '../../xlsx/xml';
import { encodeAttribute } from '../../xlsx/xml-text';
import { elementOf, PREFIXES } from '../chart/chart-xml';
import type { SheetModel } from '../sheet-model';
import { removeSheetParts } from '../sheet-removal';
import { cornerAt, cornerXml, type Box } from './anchor-place';
import { anchorsOf, contentOf, nameElement } from './anchors';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Drawn {
  readonly anchor: Element;
  readonly content: Element;
  /** Of the thing on its sheet, as a text: two may have one number in files of other writers. */
  readonly id: string;
  readonly name: string;
}

/** The drawing part of a sheet: what lies over its cells. */
export class SheetDrawing {
  constructor(private readonly sheet: SheetModel) {}

  /** Null for a sheet without drawing. */
  get partName(): string | null {
    const { pkg, name } = this.sheet.part;
    const element = this.sheet.part.child('drawing');
    if (!element) return null;
    const target = pkg.relationships(name).byId(relationshipId(element));
    return target && !target.external && pkg.has(target.target) ? target.target : null;
  }

  /** In their order from the back to the front. */
  all(): Drawn[] {
    const root = this.root();
    if (!root) return [];
    const ids = new Map<string, number>();
    return anchorsOf(root).flatMap((anchor) => {
      const content = contentOf(anchor);
      const named = content && nameElement(content);
      if (!content || !named) return [];
      const number = named.getAttribute('id') ?? '';
      const before = ids.get(number) ?? 0;
      ids.set(number, before + 1);
      const id = before === 0 ? number : `${number}.${before}`;
      return [{ anchor, content, id, name: named.getAttribute('name') ?? '' }];
    });
  }

  /** A number that no other thing of the drawing has; Excel begins with 2. */
  freeId(): number {
    const root = this.root();
    const used = root ? Array.from(root.getElementsByTagNameNS('*', 'cNvPr')) : [];
    return Math.max(1, ...used.map((element) => numberOf(element, 'id', 0))) + 1;
  }

  /** Puts the content in front of all others. */
  add(box: Box, contentXml: string): Element {
    const part = this.partName ?? this.create();
    const root = this.root();
    if (!root) throw new Error('The drawing has just been made.');
    const from = cornerAt(this.sheet, box.left, box.top);
    const to = cornerAt(this.sheet, box.left + box.width, box.top + box.height);
    const anchor = elementOf(
      root,
      `<xdr:twoCellAnchor><xdr:from>${cornerXml(from)}</xdr:from><xdr:to>${cornerXml(to)}</xdr:to>` +
        `${contentXml}<xdr:clientData/></xdr:twoCellAnchor>`,
    );
    root.appendChild(anchor);
    this.touch(part);
    return anchor;
  }

  /** The relationship that leads from the drawing to the part. */
  relate(kind: string, target: string): string {
    const part = this.partName ?? this.create();
    return this.sheet.part.pkg.relationships(part).add(`${OFFICE_REL_NS}/${kind}`, target);
  }

  /** Takes the thing away with the parts that only it leads to. */
  remove({ anchor }: Drawn, relationship: string | null): void {
    const part = this.partName;
    if (part === null) return;
    const { pkg } = this.sheet.part;
    const outer = anchor.parentNode as Element | null;
    const alternatives = outer?.localName === 'Choice' ? (outer.parentNode as Element) : null;
    removeElement(alternatives ?? anchor);
    const target = relationship === null ? null : pkg.relationships(part).byId(relationship);
    if (target && !target.external) {
      pkg.relationships(part).remove(target.id);
      const isShared = pkg
        .relationships(part)
        .all()
        .some((each) => each.target === target.target);
      if (!isShared && pkg.has(target.target)) removeSheetParts(pkg, target.target);
    }
    const root = this.root();
    if (root && childrenOf(root).length === 0) this.dissolve(part);
    else pkg.touch(part);
    this.sheet.workbook.changes.add('layout', this.sheet.id);
  }

  /** A sheet over which nothing lies has no drawing. */
  private dissolve(target: string): void {
    const { part } = this.sheet;
    const named = part.child('drawing');
    if (!named) return;
    part.pkg.relationships(part.name).remove(relationshipId(named));
    removeElement(named);
    part.touch();
    removeSheetParts(part.pkg, target);
  }

  /** Makes the part the sheet's drawing, instead of one it names. */
  adopt(target: string): void {
    const { part } = this.sheet;
    const named = part.child('drawing');
    if (named) {
      part.pkg.relationships(part.name).remove(relationshipId(named));
      removeElement(named);
    }
    const id = part.pkg.relationships(part.name).add(`${OFFICE_REL_NS}/drawing`, target);
    const element = newElement(part.root, 'drawing');
    setRelationshipId(element, id);
    part.insert(element);
  }

  touch(part = this.partName): void {
    if (part !== null) this.sheet.part.pkg.touch(part);
    this.sheet.workbook.changes.add('layout', this.sheet.id);
  }

  /** A name beginning with the word, as Excel numbers them. */
  freeName(word: string, id: number): string {
    const taken = new Set(this.all().map(({ name }) => name));
    let n = id - 1;
    while (taken.has(`${word} ${n}`)) n++;
    return encodeAttribute(`${word} ${n}`);
  }

  private root(): Element | null {
    const part = this.partName;
    return part === null ? null : rootOf(this.sheet.part.pkg.document(part));
  }

  private create(): string {
    const { part } = this.sheet;
    const target = part.pkg.freeName('xl/drawings/drawing#.xml');
    part.pkg.add(target, DRAWING_TYPE, `${HEAD}<xdr:wsDr ${PREFIXES}/>`);
    this.adopt(target);
    return target;
  }
}
