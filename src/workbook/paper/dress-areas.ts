import { joinedAddresses, rangesAt } from '../joined-addresses';
import { passing } from '../passing';
import { rangeAddress } from '../range-address';
import { bytesOfAction } from '../requests';
import { type BorderLines, drawEdges } from './border-lines';
import { setLook } from './cell-look';
import type { DressedPlace, Place } from './dress-places';
import type { Piece } from './pieces';

/** Of a look: its properties, and what leads to them. */
const actionsOfLook = 10;

function addressOf({ row, column, rows, columns }: Place, top: number): string {
  return rangeAddress(top + row, column, rows, columns);
}

/** What is done with all places alike, in as few actions as the lengths of addresses allow. */
function together<P extends Place, L>(
  sheet: Excel.Worksheet,
  places: readonly P[],
  top: number,
  lookOf: (place: P) => L,
  actions: (look: L) => number,
  set: (format: Excel.RangeFormat, look: L) => void,
): Piece[] {
  const alike = new Map<string, { readonly look: L; readonly addresses: string[] }>();
  for (const place of places) {
    const look = lookOf(place);
    const key = JSON.stringify(look);
    const known = alike.get(key);
    if (known) known.addresses.push(addressOf(place, top));
    else alike.set(key, { look, addresses: [addressOf(place, top)] });
  }
  return [...alike.values()].flatMap(({ look, addresses }) =>
    joinedAddresses(addresses).map((address): Piece => ({
      bytes: actions(look) * bytesOfAction + address.length,
      apply: () => {
        set(passing(rangesAt(sheet, address)).format, look);
      },
    })),
  );
}

/** Places that are to look the same, however many and wherever they stand, in a few actions for all together. */
export function dressAreas(
  sheet: Excel.Worksheet,
  places: readonly DressedPlace[],
  top: number,
): Piece[] {
  return together(
    sheet,
    places,
    top,
    ({ look }) => look,
    () => actionsOfLook,
    setLook,
  );
}

/** Lines around and between the cells of blocks, those of the same edges together. */
export function drawAreas(
  sheet: Excel.Worksheet,
  lines: readonly BorderLines[],
  top: number,
): Piece[] {
  return together(
    sheet,
    lines,
    top,
    ({ edges }) => edges,
    (edges) => 2 + 2 * edges.length,
    drawEdges,
  );
}
