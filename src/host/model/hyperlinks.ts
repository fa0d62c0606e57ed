import type { Element } from '@xmldom/xmldom';
import {
  OFFICE_REL_NS,
  childOf,
  childrenOf,
  copyOf,
  newElement,
  relationshipId,
  removeElement,
  setAttribute,
  setRelationshipId,
} from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { LinkIndex, type PlacedLink } from './link-index';
import { intersection, rectOf, subtract, type Rect } from './rect';
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
  private index: LinkIndex | null = null;

  constructor(
    private readonly part: SheetPart,
    private readonly changed: (rect: Rect) => void,
  ) {
    part.onRestored(() => (this.index = null));
  }

  all(): readonly Hyperlink[] {
    return this.elements().flatMap((element) => {
      const link = this.read(element);
      return link ? [link] : [];
    });
  }

  at(row: number, column: number): Hyperlink | null {
    const [link] = this.touching(rectOf(row, column));
    return link ? this.read(link.element) : null;
  }

  /** The cells of `rect` that have a link. */
  in(rect: Rect): readonly Rect[] {
    return this.touching(rect).flatMap((link) => intersection(link.rect, rect) ?? []);
  }

  /** Replaces what links there are in its rect. */
  set(link: Hyperlink): void {
    this.clear(link.rect);
    const index = this.placed();
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
    index.add(element);
    this.changed(link.rect);
  }

  /** Cells of the same link outside the rect keep it. */
  clear(rect: Rect): void {
    const reached = this.touching(rect);
    if (reached.length === 0) return;
    for (const link of reached) {
      for (const left of subtract(link.rect, rect)) {
        const copy = copyOf(link.element);
        copy.setAttribute('ref', rectName(left));
        link.element.parentNode?.insertBefore(copy, link.element);
        this.placed().add(copy);
      }
      this.drop(link);
    }
    this.finish();
    this.changed(rect);
  }

  /** Moves every link by the given rule; null takes it away. */
  map(move: (rect: Rect) => Rect | null): void {
    for (const element of this.elements()) {
      const rect = parseRect(element.getAttribute('ref') ?? '');
      const moved = rect && move(rect);
      if (moved) element.setAttribute('ref', rectName(moved));
      else if (rect) this.drop({ element, rect });
    }
    this.index = null;
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

  private placed(): LinkIndex {
    return (this.index ??= new LinkIndex(this.elements()));
  }

  /** In the order in which they stand in the file. */
  private touching(rect: Rect): PlacedLink[] {
    const links = this.placed().touching(rect);
    if (links.length < 2) return links;
    const places = new Map(this.elements().map((element, at) => [element, at]));
    return links.sort((a, b) => (places.get(a.element) ?? 0) - (places.get(b.element) ?? 0));
  }

  private drop(link: PlacedLink): void {
    const id = relationshipId(link.element);
    const isLast = this.placed().remove(link);
    removeElement(link.element);
    if (isLast) this.part.pkg.relationships(this.part.name).remove(id);
  }

  private finish(): void {
    const list = this.part.child('hyperlinks');
    if (!list) return;
    if (!childOf(list, 'hyperlink')) removeElement(list);
    this.part.touch();
  }
}
