import { joinedAddresses, rangesAt } from '../joined-addresses';
import { passing } from '../passing';
import { rangeAddress } from '../range-address';
import { bytesOfAction } from '../requests';
import { type CellLook, setLook } from './cell-look';
import type { DressedPlace, Place } from './dress-places';
import type { Piece } from './pieces';

/** Of a look: its properties, and what leads to them. */
const actionsOfLook = 10;

/** Places that are to look the same, however many and wherever they stand, in a few actions for all together. */
export function dressAreas(
  sheet: Excel.Worksheet,
  places: readonly DressedPlace[],
  top: number,
): Piece[] {
  const addressOf = ({ row, column, rows, columns }: Place) =>
    rangeAddress(top + row, column, rows, columns);
  const alike = new Map<string, { readonly look: CellLook; readonly addresses: string[] }>();
  for (const { look, ...place } of places) {
    const key = JSON.stringify(look);
    const known = alike.get(key);
    if (known) known.addresses.push(addressOf(place));
    else alike.set(key, { look, addresses: [addressOf(place)] });
  }
  return [...alike.values()].flatMap(({ look, addresses }) =>
    joinedAddresses(addresses).map((address): Piece => ({
      bytes: actionsOfLook * bytesOfAction + address.length,
      apply: () => {
        setLook(passing(rangesAt(sheet, address)).format, look);
      },
    })),
  );
}
