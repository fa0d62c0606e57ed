import type { OtherProgram } from './grid';

/** How the cells of a sheet are shown, as far as a change of theirs is to leave it, or to put it back. */
export interface SheetLook {
  /** Number formats by address, of cells that have a style. */
  readonly formats: ReadonlyMap<string, string>;
  /** By row: its height, and whether it is hidden; of rows that have either. */
  readonly heights: ReadonlyMap<number, string>;
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
}

/** How cells that are filled are shown, how high rows are, what is hidden, protected and filtered: as before. */
export function assertLooks(before: OtherProgram, now: OtherProgram, isShown: boolean): void {
  const faults: string[] = [];
  const compare = (what: string, one: string, two: string) => {
    if (one !== two) faults.push(`${what}: ${one || 'none'} is now ${two || 'none'}`);
  };
  for (const [sheet, look] of before.looks) {
    const found = now.looks.get(sheet);
    for (const address of before.grid.get(sheet)?.keys() ?? []) {
      const format = (of: SheetLook | undefined) => of?.formats.get(address) ?? 'General';
      compare(`${sheet}!${address}`, format(look), format(found));
    }
    for (const [row, height] of look.heights) {
      const held = found?.heights.get(row) ?? '';
      compare(`${sheet} row ${String(row)}`, height, isShown ? height : held);
    }
    compare(`${sheet} columns`, String(look.hiddenColumns), String(found?.hiddenColumns));
    compare(`${sheet} protection`, String(look.isProtected), String(found?.isProtected));
  }
  for (const { name, filter } of before.tables.values()) {
    if (!isShown) compare(`filter of ${name}`, filter, now.tables.get(name)?.filter ?? 'gone');
  }
  if (faults.length > 0) throw new Error(`shown otherwise:\n${faults.slice(0, 8).join('\n')}`);
}
