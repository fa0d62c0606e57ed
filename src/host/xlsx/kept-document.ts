import type { Attr, Element, Node } from '@xmldom/xmldom';
import type { Kept } from './kept';
import { noteChange } from './watched-dom';

type Attributes = readonly (readonly [Attr, string])[];

/** Where one stands and what one has looked at: no content, and not taken back by itself. */
const VIEWS = new Set(['sheetViews', 'sheetView', 'bookViews', 'selection']);
const VIEW_ATTRIBUTES = new Set([
  'activeTab',
  'firstSheet',
  'tabSelected',
  'topLeftCell',
  'workbookViewId',
  'zoomScale',
  'zoomScaleNormal',
]);

/** On the element itself: a weak set of hundreds of thousands is gone through whenever memory is collected. */
const MADE_IN = Symbol('made in');

interface Made extends Element {
  [MADE_IN]?: object;
}

/**
 * The elements of one document as they were before each was first changed. They are put back in
 * place: whoever holds an element holds it still.
 */
export class KeptDocument implements Kept {
  private readonly attributes = new Map<Element, Attributes>();
  private readonly children = new Map<Element, readonly Node[]>();
  /** What elements made here are marked with: one that held all of this would keep the steps before it for good. */
  private readonly mark = {};
  bytes = 0;

  constructor(private readonly restored: () => void) {}

  keepAttributes(element: Element): void {
    if (this.attributes.has(element) || this.isNew(element)) return;
    const kept = attributesOf(element);
    this.attributes.set(element, kept);
    this.bytes += 100 + 60 * kept.length;
  }

  keepChildren(element: Element): void {
    if (this.children.has(element) || this.isNew(element)) return;
    const kept = childNodesOf(element);
    this.children.set(element, kept);
    this.bytes += 100 + 8 * kept.length;
  }

  swap(): Kept {
    const forward = new KeptDocument(this.restored);
    for (const [element, kept] of this.attributes) {
      forward.attributes.set(element, attributesOf(element));
      putAttributes(element, kept);
    }
    // All that is there is noted first: putting one back may take nodes out of another.
    for (const [element, kept] of this.children) {
      forward.children.set(element, childNodesOf(element));
      for (const { parentNode } of kept) {
        const holder = parentNode as Element | null;
        // One made within the step, into which the node was moved.
        if (holder && !this.children.has(holder)) {
          forward.children.set(holder, childNodesOf(holder));
        }
      }
    }
    for (const [element, kept] of this.children) putChildren(element, kept);
    forward.bytes = this.bytes;
    this.restored();
    return forward;
  }

  differs(): boolean {
    for (const [element, kept] of this.attributes) {
      if (attributesText(kept) !== attributesText(attributesOf(element))) return true;
    }
    for (const [element, kept] of this.children) {
      const now = childNodesOf(element).filter(isContent);
      const then = kept.filter(isContent);
      if (now.length !== then.length || now.some((node, i) => node !== then[i])) return true;
    }
    return false;
  }

  /** Made within the step: it goes with its parent's children. */
  private isNew(element: Element): boolean {
    const made: Made = element;
    if (made[MADE_IN] === this.mark) return true;
    const isBare = !element.parentNode && !element.firstChild && element.attributes.length === 0;
    if (isBare) made[MADE_IN] = this.mark;
    return isBare;
  }
}

function attributesOf(element: Element): Attributes {
  return Array.from(element.attributes, (attribute) => [attribute, attribute.value] as const);
}

function childNodesOf(element: Element): Node[] {
  const nodes: Node[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function putAttributes(element: Element, kept: Attributes): void {
  const present = Array.from(element.attributes);
  const isSame =
    present.length === kept.length && kept.every(([attribute], i) => attribute === present[i]);
  if (!isSame) for (const attribute of present) element.removeAttributeNode(attribute);
  for (const [attribute, value] of kept) {
    attribute.value = value;
    attribute.nodeValue = value;
    noteChange(element);
    if (!isSame) element.setAttributeNode(attribute);
  }
}

function putChildren(element: Element, kept: readonly Node[]): void {
  const wanted = new Set(kept);
  for (const node of childNodesOf(element)) {
    if (!wanted.has(node)) element.removeChild(node);
  }
  let at = element.firstChild;
  for (const node of kept) {
    if (at === node) at = at.nextSibling;
    else element.insertBefore(node, at);
  }
}

function isContent(node: Node): boolean {
  const element = node as Element;
  if (!VIEWS.has(element.localName ?? '')) return true;
  // Frozen panes and hidden grid lines are seen by everybody who opens the file.
  const within = (name: string) => Array.from(element.getElementsByTagNameNS('*', name));
  const views = element.localName === 'sheetView' ? [element] : within('sheetView');
  return (
    within('pane').length > 0 || views.some((view) => attributesText(attributesOf(view)) !== '')
  );
}

function attributesText(attributes: Attributes): string {
  return attributes
    .map(([{ name }, value]) => (VIEW_ATTRIBUTES.has(name) ? '' : `${name}=${value}`))
    .filter((text) => text !== '')
    .sort()
    .join('\n');
}
