// A row of which some cells were put back and others not is known neither by what it held nor by what it is to hold:
// it is the one that would be as it was, were all of its cells so again.
import { idForm } from '../../facts/grouping';
import type { CellValue } from '../../register/fault';
import { tableNamed } from '../../register/register';
import type { EditedTable } from './read-tables';
import { typedHeaders } from './row-forms';
import { keysOfValues } from './rows-found';
import type { CellChange, CellState, ConflictCode } from './table-edit';

/** Where a row stands of which these are all the changes. */
export function halfRow(on: EditedTable, own: readonly CellChange[]): number | ConflictCode {
  const { block, found } = on;
  const [first] = own;
  if (!first) return 'noRow';
  const places = own.map((change) => ({ change, at: found.columnAt(change.column) }));
  if (places.some(({ at }) => at === -1)) return 'noColumn';
  const isOneOf = (row: number) =>
    places.every(({ change: { before, after }, at }) => {
      const held = found.cell(row, at);
      return isHeld(held, before) || isHeld(held, after) || found.isWorkedOut(row, at);
    });
  const instead = new Map(places.map(({ change, at }) => [at, change.before.value]));
  const isMeant = (row: number) =>
    isOneOf(row) &&
    idForm(keyWith(on, row, instead)) === idForm(first.key) &&
    (first.seen === undefined || isSeen(on, row, first, instead));
  if (isMeant(first.row)) return first.row;
  const from = block.headerRow + 1;
  const [only, ...others] = block.values.map((_, down) => from + down).filter(isMeant);
  if (others.length > 0) return 'severalRows';
  return only ?? 'noRow';
}

/** What a formula has come to by now tells nothing. */
function isHeld(held: CellValue, { value, formula }: CellState): boolean {
  return formula !== undefined || held === value;
}

type Instead = ReadonlyMap<number, CellValue>;

function keyWith({ block, found, table }: EditedTable, row: number, instead: Instead): string {
  const headers = Object.values(tableNamed(table).columns).map(({ header }) => header);
  const values = headers.map((header) => {
    const at = found.columnAt(header);
    return at === -1 ? '' : (instead.get(at) ?? found.cell(row, at));
  });
  return keysOfValues(block.table, headers, [values])[0] ?? '';
}

function isSeen(
  { block, found }: EditedTable,
  row: number,
  { seen, seenIn }: CellChange,
  instead: Instead,
): boolean {
  const isSameTable = JSON.stringify(seenIn) === JSON.stringify(typedHeaders(block));
  return isSameTable && found.markOf(row, (at) => instead.get(at)) === seen;
}
