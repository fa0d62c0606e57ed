import type { TextReader } from '../../intake/text-reader';

/** The tag before the rows: its prefix with the colon, its attributes, and `/` where there are no rows. */
export const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData(\s[^<>]*?)?(\/?)>/;

/** Of texts up to this size many can come and go cheaply. */
const PIECE = 64 * 1024;
/** Comments, instructions and CDATA: what stands within them may look like the end of a row. */
const MARKUP = /<[!?]/;

/** The XML of a sheet, of which the rows come in pieces and the rest as a whole. */
export class SheetText {
  /** Of the main namespace, with its colon; undefined where there is no `<sheetData>`. */
  readonly prefix: string | undefined;
  private readonly head: string;
  private behindHead: string;
  private tail: string | undefined;

  constructor(private readonly reader: TextReader) {
    let text = '';
    let match: RegExpExecArray | null = null;
    for (let about = PIECE; !match && !reader.isOver; about *= 2) {
      text += reader.next(about, '>');
      match = SHEET_DATA.exec(text);
    }
    this.prefix = match ? (match[1] ?? '') : undefined;
    const [start, end] = match ? [match.index, match.index + match[0].length] : [text.length, 0];
    this.head = text.slice(0, start);
    this.behindHead = match ? text.slice(end) : '';
    if (!match) this.tail = '';
    else {
      this.head += `<${this.prefix ?? ''}sheetData${match[2] ?? ''}/>`;
      if (match[3]) this.tail = this.behindHead + reader.rest();
    }
  }

  /** What stands within `<sheetData>`, each piece with whole rows; to be gone through once. */
  *rows(): Generator<string> {
    if (this.tail !== undefined) return;
    const prefix = this.prefix ?? '';
    const close = new RegExp(`</${prefix}sheetData\\s*>`);
    const rowEnd = `</${prefix}row>`;
    let piece = this.behindHead;
    this.behindHead = '';
    // What came with the head may end within a row.
    if (!close.test(piece)) piece += this.reader.next(PIECE, rowEnd);
    for (;;) {
      if (MARKUP.test(piece)) piece += this.reader.rest();
      const end = close.exec(piece);
      if (end) {
        yield piece.slice(0, end.index);
        this.tail = piece.slice(end.index + end[0].length) + this.reader.rest();
        return;
      }
      if (this.reader.isOver) return;
      yield piece;
      piece = this.reader.next(PIECE, rowEnd);
    }
  }

  /** All but the rows, once they were gone through; undefined where they do not end. */
  aroundRows(): string | undefined {
    return this.tail === undefined ? undefined : this.head + this.tail;
  }
}
