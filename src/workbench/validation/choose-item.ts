import { rectOf } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { growTables } from '../../host/model/table-growth';
import type { ListItem } from '../../host/model/validation/list-items';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import { readTypedEntry } from '../typed-entry';

/** The chosen item goes into the cell as if typed, or as it is where that would become another value. */
export function chooseItem(
  desk: Desk,
  sheet: SheetModel,
  place: CellPlace,
  { text, value }: ListItem,
): void {
  const { row, column } = place;
  const typed = readTypedEntry(text, sheet.styleOf(row, column).numberFormat);
  if (value === undefined || (typed.kind === 'value' && typed.value === value)) {
    desk.write(sheet, place, text);
    return;
  }
  desk.edit(() => {
    growTables(sheet, rectOf(row, column));
    sheet.setValue(row, column, value);
  });
}
