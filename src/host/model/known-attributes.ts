import { readAttributes } from './cell-tags';

const MOST = 500;

/** Rows that look alike say so in the same words: these are taken apart once. */
export class KnownAttributes {
  private readonly maps = new Map<string, ReadonlyMap<string, string>>();

  read(text: string): ReadonlyMap<string, string> {
    let known = this.maps.get(text);
    if (known) return known;
    known = readAttributes(text);
    if (this.maps.size >= MOST) this.maps.clear();
    this.maps.set(text, known);
    return known;
  }
}
