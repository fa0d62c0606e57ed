import type { Column } from '../../register/column';
import type { CellValue } from '../../register/fault';
import { settingItems } from '../../register/settings/items';
import { headerOf } from '../../rules/report';
import type { DraftCell, DraftRow } from '../row/draft';
import type { RowDesk } from '../row/row-desk';
import type { RowFault } from '../row/table-rows';
import { shownText, type Typed, typedValue } from '../row/typed-value';
import type { SettingName } from './setting-groups';

export const VALUE = headerOf('Settings', 'value');
const ITEM = headerOf('Settings', 'item');
const NOTE = headerOf('Settings', 'note');

/** What a person has typed and not saved, by item. */
export type TypedSettings = Readonly<Partial<Record<SettingName, DraftCell>>>;

/** One item of 設定 as the form shows it. */
export interface SettingField {
  readonly name: SettingName;
  readonly item: string;
  readonly note: string;
  readonly column: Column;
  /** What holds where nothing is said; '' where that is nothing. */
  readonly standard: string;
  readonly seen: CellValue;
  readonly typed: DraftCell | undefined;
  readonly text: string;
  readonly value: Typed;
  readonly isPercent: boolean;
  /** The cell holds something else than when the typing began. */
  readonly isClash: boolean;
  /** Why it cannot be written; a missing row is added. */
  readonly fault: Exclude<RowFault, 'noRow'> | 'noColumn' | undefined;
}

export function settingField({ rows }: RowDesk, typed: TypedSettings, name: SettingName) {
  const { item, note, column, standard } = settingItems[name];
  const row = rows.rowOf('Settings', item);
  const cell = typed[name];
  const seen = typeof row === 'number' ? (rows.cellAt('Settings', row, VALUE) ?? '') : '';
  const isPercent = typeof row === 'number' && rows.isPercentAt('Settings', row, VALUE);
  const text = cell?.text ?? shownText(column, seen, isPercent);
  const value = typedValue(column, text, isPercent);
  const isClash = cell !== undefined && cell.before !== seen && !(value.ok && value.value === seen);
  const hasColumns = rows.hasColumn('Settings', VALUE) && rows.hasColumn('Settings', ITEM);
  const lack = row === 'noRow' ? undefined : typeof row === 'string' ? row : undefined;
  const field: SettingField = {
    ...{ name, item, note, column, seen, text, value, isClash, isPercent, typed: cell },
    standard: String(standard ?? ''),
    fault: lack ?? (hasColumns ? undefined : 'noColumn'),
  };
  return field;
}

/** With one item typed; what the cell holds already is not typed. */
export function withTyped(
  desk: RowDesk,
  typed: TypedSettings,
  name: SettingName,
  text: string,
): TypedSettings {
  const { seen, column, isPercent } = settingField(desk, typed, name);
  const before = typed[name]?.before ?? seen;
  const value = typedValue(column, text, isPercent);
  const isSame =
    before === seen && (text === shownText(column, seen, isPercent) || isValue(value, seen));
  return isSame ? without(typed, name) : { ...typed, [name]: { before, text } };
}

/** A cell that changed meanwhile: what was typed is to hold over it, or is given up. */
export function settled(
  desk: RowDesk,
  typed: TypedSettings,
  name: SettingName,
  isMine: boolean,
): TypedSettings {
  const { seen, text } = settingField(desk, typed, name);
  return isMine ? { ...typed, [name]: { before: seen, text } } : without(typed, name);
}

export function without(typed: TypedSettings, name: SettingName): TypedSettings {
  return Object.fromEntries(Object.entries(typed).filter(([each]) => each !== name));
}

/** As rows to be saved: an item that has no row gets one. */
export function settingDrafts({ rows }: RowDesk, typed: TypedSettings): DraftRow[] {
  return (Object.entries(typed) as [SettingName, DraftCell][]).map(([name, cell]) => {
    const { item, note } = settingItems[name];
    const own = { table: 'Settings', key: item, unit: `Settings ${item}` } as const;
    if (rows.rowOf('Settings', item) !== 'noRow') return { ...own, cells: { [VALUE]: cell } };
    const added = rows.hasColumn('Settings', NOTE) ? { [NOTE]: note } : {};
    // What the value is depends on the item, which is typed with it.
    return { ...own, added, cells: { [ITEM]: { before: '', text: item }, [VALUE]: cell } };
  });
}

function isValue(value: Typed, seen: CellValue): boolean {
  return value.ok && value.value === seen;
}
