import { encodingOf, partText } from './part-text';

/**
 * The text of an XML part, made of its bytes step by step: a large one that is read and let go is never in
 * memory as a whole, beside its bytes. One in UTF-16 comes in one step.
 */
export class TextReader {
  private at = 0;
  private readonly isUtf8: boolean;
  /** What stands further on at the place of a mark of the order of bytes is none. */
  private readonly decoder = new TextDecoder(undefined, { ignoreBOM: true });

  constructor(private readonly bytes: Uint8Array) {
    this.isUtf8 = encodingOf(bytes) === undefined;
  }

  get isOver(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The next text, about so many bytes up to an `ending` (in ASCII) and with it; without one all that is left. */
  next(about: number, ending: string): string {
    if (!this.isUtf8 || this.bytes.length - this.at <= about) return this.rest();
    return this.upTo(this.endOf(about, new TextEncoder().encode(ending)));
  }

  /** All that is left. */
  rest(): string {
    return this.upTo(this.bytes.length);
  }

  private upTo(to: number): string {
    const { at, bytes } = this;
    this.at = to;
    return at === 0 ? partText(bytes.subarray(0, to)) : this.decoder.decode(bytes.subarray(at, to));
  }

  /** Behind the last ending within so many bytes, or else behind the next one. */
  private endOf(about: number, ending: Uint8Array): number {
    const { at, bytes } = this;
    const last = ending.length - 1;
    const closing = ending[last] ?? 0;
    const isEnd = (place: number) => ending.every((byte, n) => bytes[place - last + n] === byte);
    const first = at + last;
    for (let place = bytes.lastIndexOf(closing, at + about); place >= first;) {
      if (isEnd(place)) return place + 1;
      place = bytes.lastIndexOf(closing, place - 1);
    }
    for (let place = bytes.indexOf(closing, at + about + 1); place >= 0;) {
      if (isEnd(place)) return place + 1;
      place = bytes.indexOf(closing, place + 1);
    }
    return bytes.length;
  }
}
