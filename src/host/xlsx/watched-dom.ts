import { DOMImplementation, type Document, type Element, type Node } from '@xmldom/xmldom';

/** Told before an element's attributes or children change. */
export interface DomWatcher {
  attributes(element: Element): void;
  children(element: Element): void;
}

const watchers = new WeakMap<Document, DomWatcher>();
/** Of documents that were asked for it: how often they changed. */
const versions = new WeakMap<Document, { number: number }>();

/** Another number after every change: what was read of the document holds while it is the same. */
export function versionOf(document: Document): number {
  lead();
  let version = versions.get(document);
  if (!version) versions.set(document, (version = { number: 0 }));
  return version.number;
}

/**
 * From now on `watcher` hears of every change of the document before it happens. xmldom has no
 * observers, and one that tells afterwards could not say what was there: its elements' own methods
 * are led through here. A text node's data is not watched: a text is replaced with `textContent`.
 */
export function watchDocument(document: Document, watcher: DomWatcher): void {
  lead();
  watchers.set(document, watcher);
}

export function unwatchDocument(document: Document): void {
  watchers.delete(document);
}

/** For what changes a document past its methods. */
export function noteChange({ ownerDocument }: Node): void {
  const version = ownerDocument && versions.get(ownerDocument);
  if (version) version.number += 1;
}

type Method = (this: Element, ...args: unknown[]) => unknown;

const OF_ATTRIBUTES = [
  'setAttribute',
  'setAttributeNS',
  'setAttributeNode',
  'setAttributeNodeNS',
  'removeAttributeNode',
];
const OF_CHILDREN = ['insertBefore', 'replaceChild', 'removeChild'];

let isLed = false;

function lead(): void {
  if (isLed) return;
  isLed = true;
  const sample = new DOMImplementation().createDocument(null, 'sample').documentElement;
  const elements = Object.getPrototypeOf(sample) as Record<string, Method>;
  for (const name of OF_ATTRIBUTES) {
    wrap(elements, name, (element) => watcherOf(element)?.attributes(element));
  }
  for (const name of OF_CHILDREN) {
    wrap(elements, name, (element) => watcherOf(element)?.children(element));
  }
}

function wrap(elements: Record<string, Method>, name: string, before: (element: Element) => void) {
  const own = elements[name];
  if (!own) throw new Error(`xmldom's elements have no '${name}'.`);
  elements[name] = function (...args) {
    before(this);
    noteChange(this);
    return own.apply(this, args);
  };
}

function watcherOf(node: Node): DomWatcher | undefined {
  return node.ownerDocument ? watchers.get(node.ownerDocument) : undefined;
}
