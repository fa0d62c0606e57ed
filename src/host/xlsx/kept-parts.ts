import type { Document } from '@xmldom/xmldom';
import type { Kept } from './kept';
import type { ZipEntry } from '../../intake/zip-entry';

export interface Part {
  readonly name: string;
  /** What came from the file; null for a part made here. */
  entry: ZipEntry | null;
  document: Document | null;
  /** Makes the new text, or has it packed; absent while the part is untouched. */
  write: (() => string | ZipEntry) | null;
}

/** Which parts there were, and whether they were still as they came. */
export class KeptParts implements Kept {
  private readonly known = new Map<
    string,
    { readonly part: Part; readonly entry: ZipEntry | null; readonly write: Part['write'] } | null
  >();

  constructor(
    private readonly parts: Map<string, Part>,
    private readonly restored: () => void,
  ) {}

  keep(key: string): void {
    if (this.known.has(key)) return;
    const part = this.parts.get(key);
    this.known.set(key, part ? { part, entry: part.entry, write: part.write } : null);
  }

  swap(): Kept {
    const forward = new KeptParts(this.parts, this.restored);
    for (const [key, kept] of this.known) {
      forward.keep(key);
      if (!kept) this.parts.delete(key);
      else this.parts.set(key, Object.assign(kept.part, { entry: kept.entry, write: kept.write }));
    }
    this.restored();
    return forward;
  }

  get bytes(): number {
    let sum = 0;
    for (const kept of this.known.values()) sum += 100 + (kept?.part.entry?.packed.length ?? 1000);
    return sum;
  }

  differs(): boolean {
    return [...this.known].some(([key, kept]) => {
      const part = this.parts.get(key);
      return part !== kept?.part || part?.entry !== kept?.entry;
    });
  }
}
