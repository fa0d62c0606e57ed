import { isPrinted } from './box-marks';
import { paperCell } from './paper-cell';
import type { PlannedRow } from './planned-row';
import type { Print } from './print-part';
import { textHash } from './text-hash';

/** A printed number that somebody has typed over. */
export interface TypedOver {
  readonly was: string;
  readonly is: string;
}

type Row = Print['rows'][number];

const number = /\d[\d.,]*/g;

/** Undefined of a row without numbers. */
function rowOf(cells: readonly string[]): Row | undefined {
  const text = cells.filter((cell) => cell !== '').join('\t');
  const numbers = text.match(number);
  if (numbers === null) return undefined;
  return [textHash(text.replace(number, '#')), numbers.join('|')];
}

/** The numbers of a sheet as it is written. */
export function numbersPrinted(rows: readonly PlannedRow[]): Row[] {
  return rows.flatMap(({ cells }): Row[] => {
    const printed = cells.flatMap((cell) =>
      cell.box === undefined
        ? [String(cell.value ?? paperCell(cell, Infinity).value).replace(/^'/, '')]
        : [],
    );
    const row = rowOf(printed);
    return row ? [row] : [];
  });
}

/** Rows that say the same as ones that were printed, with other numbers. */
export function numbersTypedOver(
  printed: readonly Row[],
  values: readonly (readonly string[])[],
): TypedOver[] {
  const left = new Map<string, string[]>();
  for (const [words, numbers] of printed) {
    const all = left.get(words) ?? [];
    all.push(numbers);
    left.set(words, all);
  }
  const changed: Row[] = [];
  for (const row of values) {
    const printedAt = isPrinted(row);
    const found = rowOf(row.filter((_, column) => printedAt(column)));
    const all = found && left.get(found[0]);
    if (found === undefined || all === undefined) continue;
    const at = all.indexOf(found[1]);
    if (at === -1) changed.push(found);
    else all.splice(at, 1);
  }
  return changed.flatMap(([words, numbers]) => {
    const was = left.get(words)?.shift()?.split('|') ?? [];
    return numbers.split('|').flatMap((is, at) => {
      const before = was[at];
      return before === undefined || before === is ? [] : [{ was: before, is }];
    });
  });
}
