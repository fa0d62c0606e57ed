import { textHash } from './text-hash';
import type { PlannedRow } from './planned-row';
import type { WrittenBox } from './written-box';

// Beside the printed columns, hidden, each row with boxes says which and where: so they are found
// whatever rows or columns people put before them.

const prefix = 'ISMS:';

/** A box as its row says: name, label, columns of label and box, and what was printed in it, hashed. */
type BoxMark = readonly [string, string, number, number, string];

const plainOf = (text: string) => text.replace(/\s+/g, '');

/** The text for each row, '' where it has no box. `blanks` are the boxes' own contents where people's text stands in them. */
export function boxMarks(
  rows: readonly PlannedRow[],
  blanks: ReadonlyMap<string, string>,
): string[] {
  // A long text goes on in further rows, each of which says what the whole box held.
  const whole = new Map<string, string>();
  for (const { box, text } of rows.flatMap(({ cells }) => cells)) {
    if (box !== undefined) whole.set(box, (whole.get(box) ?? '') + text);
  }
  return rows.map(({ cells }) => {
    const marks = cells.flatMap(({ box, column }, at): BoxMark[] => {
      if (box === undefined) return [];
      const label = cells[at - 1];
      const printed = blanks.get(box) ?? whole.get(box) ?? '';
      return [
        [box, label?.text ?? '', label?.column ?? column, column, textHash(plainOf(printed))],
      ];
    });
    return marks.length === 0 ? '' : prefix + JSON.stringify(marks);
  });
}

/** The boxes of a layout, each once. */
export function boxesOf(rows: readonly PlannedRow[]): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ box }) => box ?? [])))];
}

export interface FoundBoxes {
  readonly written: readonly WrittenBox[];
  /** Some boxes could not be found, or not told from what stands beside them. */
  readonly isUnsure: boolean;
}

/** Which cells of a row are no print: boxes, and what says where they are. */
export function isPrinted(row: readonly string[]): (column: number) => boolean {
  const marks = marksIn(row);
  const boxes = new Set(marks.map((mark) => mark[3] + (shiftOf(row, mark) ?? 0)));
  return (column) => !boxes.has(column) && row[column]?.startsWith(prefix) !== true;
}

function marksIn(row: readonly string[]): readonly BoxMark[] {
  const text = row.find((cell) => cell.startsWith(prefix));
  if (text === undefined) return [];
  try {
    return JSON.parse(text.slice(prefix.length)) as readonly BoxMark[];
  } catch {
    // Somebody has written over it: its boxes count as not found.
    return [];
  }
}

/** How far the row's columns have moved; undefined where the label is not there. */
function shiftOf(row: readonly string[], [, label, labelColumn]: BoxMark): number | undefined {
  if (label === '') return 0;
  const wanted = plainOf(label);
  const shifts = row.flatMap((cell, at) => (plainOf(cell) === wanted ? [at - labelColumn] : []));
  return shifts.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
}

/** What people wrote into the boxes of a sheet whose cells say this. */
export function findBoxes(
  cells: readonly (readonly string[])[],
  expected: readonly string[],
): FoundBoxes {
  const texts = new Map<string, WrittenBox & { readonly isPrinted: boolean }>();
  const shifts = new Map<string, number>();
  let isUnsure = false;
  for (const row of cells) {
    for (const mark of marksIn(row)) {
      const [box, label, , column, printed] = mark;
      // Where a box goes on its label is not said again.
      const shift = label === '' ? (shifts.get(box) ?? 0) : shiftOf(row, mark);
      if (shift !== undefined) shifts.set(box, shift);
      if (shift === undefined) isUnsure = true;
      const before = texts.get(box);
      const text = [...(before ? [before.text] : []), row[column + (shift ?? 0)] ?? ''].join('');
      texts.set(box, {
        box,
        label: before?.label ?? label,
        text,
        isPrinted: textHash(plainOf(text)) === printed,
      });
    }
  }
  const written = [...texts.values()].flatMap(({ isPrinted, ...each }) =>
    isPrinted || each.text.trim() === '' ? [] : [each],
  );
  const lost = expected.filter((box) => !texts.has(box));
  return { written, isUnsure: isUnsure || lost.length > 0 };
}

/** What is written now and was not before. */
export function writtenSince(now: FoundBoxes, before: FoundBoxes): readonly WrittenBox[] {
  const known = new Set(before.written.map(({ box, text }) => `${box}\n${plainOf(text)}`));
  return now.written.filter(({ box, text }) => !known.has(`${box}\n${plainOf(text)}`));
}
