import type { Element } from '@xmldom/xmldom';
import { relationshipId } from '../xlsx/xml';
import { parseRect } from './a1';
import { lastRow, overlaps, type Rect } from './rect';

export interface PlacedLink {
  readonly element: Element;
  readonly rect: Rect;
}

/** A link of more rows is kept apart rather than under each of its rows. */
const TALL = 200;

/** The links of a sheet by the rows they lie in: a list of findings has one in each of its rows. */
export class LinkIndex {
  private readonly rows = new Map<number, Set<PlacedLink>>();
  private readonly tall = new Set<PlacedLink>();
  /** How many links lead to the target of a relationship. */
  private readonly uses = new Map<string, number>();

  constructor(elements: readonly Element[]) {
    for (const element of elements) this.add(element);
  }

  add(element: Element): void {
    const id = relationshipId(element);
    if (id) this.uses.set(id, (this.uses.get(id) ?? 0) + 1);
    const rect = parseRect(element.getAttribute('ref') ?? '');
    if (!rect) return;
    const link = { element, rect };
    if (rect.rows > TALL) this.tall.add(link);
    else for (let row = rect.row; row <= lastRow(rect); row++) this.inRow(row).add(link);
  }

  /** Says whether it was the last that led to its target. */
  remove(link: PlacedLink): boolean {
    this.tall.delete(link);
    const { rows, row } = link.rect;
    if (rows <= TALL) for (let at = row; at < row + rows; at++) this.rows.get(at)?.delete(link);
    const id = relationshipId(link.element);
    const left = (this.uses.get(id) ?? 0) - 1;
    this.uses.set(id, left);
    return id !== '' && left <= 0;
  }

  /** Each once, in no order. */
  touching(rect: Rect): PlacedLink[] {
    const found = new Set(this.tall);
    // Of a whole column fewer rows have links than it has.
    if (rect.rows > this.rows.size) {
      for (const links of this.rows.values()) for (const link of links) found.add(link);
    } else {
      for (let row = rect.row; row <= lastRow(rect); row++) {
        for (const link of this.rows.get(row) ?? []) found.add(link);
      }
    }
    return [...found].filter((link) => overlaps(link.rect, rect));
  }

  private inRow(row: number): Set<PlacedLink> {
    let links = this.rows.get(row);
    if (!links) this.rows.set(row, (links = new Set()));
    return links;
  }
}
