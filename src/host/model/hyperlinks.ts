import type { Element } from '@xmldom/xmldom';
import {
  OFFICE_REL_NS,
  childrenOf,
  copyOf,
  newElement,
  relationshipId,
  removeElement,
  setAttribute,
  setRelationshipId,
} from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { holdsCell, intersection, overlaps, subtract, type Rect } from './rect';
import type { SheetPart } from './sheet-part';

export interface Hyperlink {
  readonly rect: Rect;
  /** External target; absent for a place in this workbook. */
  readonly address?: string;
  /** Place in this workbook, as `工作表1!A1`. */
  readonly location?: string;
  readonly tooltip?: string;
  readonly display?: string;
}

export class HyperlinkList {
  constructor(
    private readonly part: SheetPart,
    private readonly changed: (rect: Rect) => void,
  ) {}

  all(): readonly Hyperlink[] {
    return this.elements().flatMap((element) => {
      const link = this.read(element);
      return link ? [link] : [];
    });
  }

  at(row: number, column: number): Hyperlink | null {
    return this.all().find((link) => holdsCell(link.rect, row, column)) ?? null;
  }

  /** Replaces what links there are in the rect. */
  /** The cells of `rect` that have a link. */
  in(rect: Rect): readonly Rect[] {
    return this.all().flatMap((link) => intersection(link.rect, rect) ?? []);
  }

  set(link: Hyperlink): void {
    this.clear(link.rect);
    const list = this.part.ensure('hyperlinks');
    const element = newElement(list, 'hyperlink', { ref: rectName(link.rect) });
    if (link.address !== undefined) {
      const type = `${OFFICE_REL_NS}/hyperlink`;
      const relationships = this.part.pkg.relationships(this.part.name);
      setRelationshipId(element, relationships.add(type, link.address, true));
    }
    setAttribute(element, 'location', link.location ?? null);
    setAttribute(element, 'tooltip', link.tooltip ?? null);
    setAttribute(element, 'display', link.display ?? null);
    list.appendChild(element);
    this.changed(link.rect);
  }

  /** Cells of the same link outside the rect keep it. */
  clear(rect: Rect): void {
    const reached = this.elements().filter((element) => {
      const own = parseRect(element.getAttribute('ref') ?? '');
      return own !== null && overlaps(own, rect);
    });
    if (reached.length === 0) return;
    for (const element of reached) {
      const own = parseRect(element.getAttribute('ref') ?? '') ?? rect;
      for (const left of subtract(own, rect)) {
        const copy = copyOf(element);
        copy.setAttribute('ref', rectName(left));
        element.parentNode?.insertBefore(copy, element);
      }
      this.drop(element);
    }
    this.finish();
    this.changed(rect);
  }

  /** Moves every link by the given rule; null takes it away. */
  map(move: (rect: Rect) => Rect | null): void {
    for (const element of this.elements()) {
      const own = parseRect(element.getAttribute('ref') ?? '');
      const moved = own && move(own);
      if (moved) element.setAttribute('ref', rectName(moved));
      else if (own) this.drop(element);
    }
    this.finish();
  }

  private read(element: Element): Hyperlink | null {
    const rect = parseRect(element.getAttribute('ref') ?? '');
    if (!rect) return null;
    const id = relationshipId(element);
    const target = id ? this.part.pkg.relationships(this.part.name).byId(id)?.target : undefined;
    const text = (name: string) => element.getAttribute(name) ?? undefined;
    const [location, tooltip, display] = [text('location'), text('tooltip'), text('display')];
    return {
      rect,
      ...(target === undefined ? {} : { address: target }),
      ...(location === undefined ? {} : { location }),
      ...(tooltip === undefined ? {} : { tooltip }),
      ...(display === undefined ? {} : { display }),
    };
  }

  private elements(): Element[] {
    const list = this.part.child('hyperlinks');
    return list ? childrenOf(list, 'hyperlink') : [];
  }

  private drop(element: Element): void {
    const id = relationshipId(element);
    removeElement(element);
    const shared = this.elements().some((other) => relationshipId(other) === id);
    if (id && !shared) this.part.pkg.relationships(this.part.name).remove(id);
  }

  private finish(): void {
    const list = this.part.child('hyperlinks');
    if (!list) return;
    if (this.elements().length === 0) removeElement(list);
    this.part.touch();
  }
}
