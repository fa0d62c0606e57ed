import type { Kept } from '../xlsx/kept';
import { sameRect, type Rect } from './rect';

/** The merges of a sheet that stand in no part yet. */
export interface OwnMerges {
  get(): readonly Rect[];
  put(merges: readonly Rect[]): void;
}

/** Which of them there were. */
export class KeptMerges implements Kept {
  private readonly old: readonly Rect[];

  constructor(private readonly merges: OwnMerges) {
    this.old = [...merges.get()];
  }

  get bytes(): number {
    return 100 + 8 * this.old.length;
  }

  swap(): Kept {
    const forward = new KeptMerges(this.merges);
    this.merges.put(this.old);
    return forward;
  }

  differs(): boolean {
    const now = this.merges.get();
    if (now.length !== this.old.length) return true;
    return this.old.some((rect, at) => !sameRect(rect, now[at] ?? rect));
  }
}
