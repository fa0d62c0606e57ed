import type { Document } from '@xmldom/xmldom';
import { KeptField, type Kept } from './kept';
import { KeptDocument } from './kept-document';
import { unwatchDocument, watchDocument } from './watched-dom';

/** All that was kept between two moments, in the order in which it was first changed. */
export class Segment {
  readonly kept: Kept[] = [];
  readonly open = new Map<object, Kept>();

  get bytes(): number {
    return this.kept.reduce((sum, each) => sum + each.bytes, 0);
  }

  differs(): boolean {
    return this.kept.some((each) => each.differs());
  }

  /** Puts everything back, the last first; documents at the end, so that they have the last word. */
  swap(): Segment {
    const forward = new Segment();
    const documents = this.kept.filter((each) => each instanceof KeptDocument);
    const others = this.kept.filter((each) => !(each instanceof KeptDocument));
    for (const each of others.reverse()) forward.kept.push(each.swap());
    for (const each of documents) forward.kept.push(each.swap());
    return forward;
  }
}

/**
 * What the workbook was before it changed, kept while somebody wants to take steps back.
 *
 * Whatever stands in the XML of a part is kept without anybody's help: documents of the package are
 * watched, and elements are put back in place, so that objects that hold them stay good. Whoever
 * remembers something read from a document gives it up in `onRestored`. What stands in no part (a
 * field, a list of objects) is given to `field` or `note` before it changes. Shared strings and the styles only
 * grow and are left as they are.
 */
export class Journal {
  private segment: Segment | null = null;
  private readonly listeners = new WeakMap<Document, (() => void)[]>();

  get isKeeping(): boolean {
    return this.segment !== null;
  }

  /** What was kept until now; from here on anew. */
  take(): Segment {
    const segment = this.segment ?? new Segment();
    this.segment = new Segment();
    return segment;
  }

  /** Nothing is kept until somebody takes a segment again. */
  stop(): void {
    this.segment = null;
  }

  /** Keeps nothing of what `change` changes. */
  apart(change: () => void): void {
    const { segment } = this;
    this.segment = null;
    try {
      change();
    } finally {
      this.segment = segment;
    }
  }

  note(kept: () => Kept): void {
    this.segment?.kept.push(kept());
  }

  /** Before a field that no part says gets another value. */
  field<T>(read: () => T, write: (value: T) => void): void {
    this.segment?.kept.push(new KeptField(read, write));
  }

  /** What gathers for this owner since the last moment; undefined while nothing is kept. */
  of<T extends Kept>(owner: object, make: () => T): T | undefined {
    const { segment } = this;
    if (!segment) return undefined;
    const present = segment.open.get(owner);
    if (present) return present as T;
    const made = make();
    segment.open.set(owner, made);
    segment.kept.push(made);
    return made;
  }

  /** What is kept of the owner from here on comes after what has been noted. */
  close(owner: object): void {
    this.segment?.open.delete(owner);
  }

  watch(document: Document): void {
    const kept = () =>
      this.of(document, () => {
        return new KeptDocument(() => {
          for (const listener of this.listeners.get(document) ?? []) listener();
        });
      });
    watchDocument(document, {
      attributes: (element) => kept()?.keepAttributes(element),
      children: (element) => kept()?.keepChildren(element),
    });
  }

  /** What it becomes is not put back. */
  leave(document: Document): void {
    unwatchDocument(document);
  }

  /** Told when elements of the document were put back. */
  onRestored(document: Document, listener: () => void): void {
    const listeners = this.listeners.get(document);
    if (listeners) listeners.push(listener);
    else this.listeners.set(document, [listener]);
  }
}
