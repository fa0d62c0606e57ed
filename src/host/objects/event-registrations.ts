import type { Wire } from '../protocol/wire';
import { EVENT, type EventHub } from './event-hub';

const TYPES = {
  Activated: EVENT.worksheetActivated,
  Added: EVENT.worksheetAdded,
  ColumnSorted: EVENT.worksheetColumnSorted,
  Calculated: EVENT.worksheetCalculated,
  DataChanged: EVENT.worksheetChanged,
  Deactivated: EVENT.worksheetDeactivated,
  Deleted: EVENT.worksheetDeleted,
  FormatChanged: EVENT.worksheetFormatChanged,
  FormulaChanged: EVENT.worksheetFormulaChanged,
  Moved: EVENT.worksheetMoved,
  NameChanged: EVENT.worksheetNameChanged,
  ProtectionChanged: EVENT.worksheetProtectionChanged,
  RowHiddenChanged: EVENT.worksheetRowHiddenChanged,
  RowSorted: EVENT.worksheetRowSorted,
  SelectionChanged: EVENT.worksheetSelectionChanged,
  SingleClicked: EVENT.worksheetSingleClicked,
  VisibilityChanged: EVENT.worksheetVisibilityChanged,
} as const;

const TABLE_TYPES = {
  Added: EVENT.tableAdded,
  DataChanged: EVENT.tableChanged,
  Deleted: EVENT.tableDeleted,
  SelectionChanged: EVENT.tableSelectionChanged,
} as const;

type Register<T> = Record<string, (target: T) => Wire>;

/** The library turned the words of the later events around. */
function wireName(name: string): string {
  return /^(?:Moved|NameChanged|VisibilityChanged)$/.test(name) ? `Event${name}` : `${name}Event`;
}

function registrations<T>(
  types: Readonly<Record<string, number>>,
  place: (target: T) => { readonly events: EventHub; readonly id: string },
): Register<T> {
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) => {
      const change = (by: 1 | -1) => (target: T) => {
        const { events, id } = place(target);
        events.register(type, id, by);
        return null;
      };
      return [
        [`_Register${wireName(name)}`, change(1)],
        [`_Unregister${wireName(name)}`, change(-1)],
      ];
    }),
  );
}

/** `_RegisterXEvent` and `_UnregisterXEvent` of a worksheet or of all of them. */
export function worksheetEvents<T>(
  names: readonly (keyof typeof TYPES)[],
  place: (target: T) => { readonly events: EventHub; readonly id: string },
): Register<T> {
  return registrations(Object.fromEntries(names.map((name) => [name, TYPES[name]])), place);
}

/** The same of a table or of all of them. */
export function tableEvents<T>(
  names: readonly (keyof typeof TABLE_TYPES)[],
  place: (target: T) => { readonly events: EventHub; readonly id: string },
): Register<T> {
  return registrations(Object.fromEntries(names.map((name) => [name, TABLE_TYPES[name]])), place);
}
