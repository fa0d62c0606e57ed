import type { RowRecord } from './cell';
import type { BlankLook } from './row-map';

/** Rows of a formatted sheet look like one of the last few before them. */
const REMEMBERED = 8;

/** The looks of the latest rows that hold nothing but formats. */
export class BlankLooks {
  private latest: BlankLook[] = [];

  /** The look of a row with just this text, if it is known. */
  find(row: number, attributes: string, text: string): BlankLook | undefined {
    const number = String(row + 1);
    return this.latest.find(
      (look) =>
        look.attributes === attributes &&
        look.letters + (look.pieces.length - 1) * number.length === text.length &&
        look.pieces.join(number) === text,
    );
  }

  /** Remembers the row if it is a blank one. */
  add(row: number, text: string, { attributes, cells, tail }: RowRecord): void {
    if (tail !== '') return;
    for (const { value, formula } of cells.values()) {
      if (value !== null || formula !== null) return;
    }
    const columns = cells.keys();
    const pieces = text.split(String(row + 1)).map(copied);
    const look: BlankLook = {
      // Copied, for a piece of a text keeps the whole of it.
      attributes: copied(attributes),
      pieces,
      letters: pieces.reduce((sum, { length }) => sum + length, 0),
      first: columns[0] ?? -1,
      last: columns.at(-1) ?? -1,
    };
    this.latest = [look, ...this.latest].slice(0, REMEMBERED);
  }
}

function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
