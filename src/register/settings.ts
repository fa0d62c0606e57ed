import { readCell } from './cell-fault';
import type { Column, Values } from './column';
import type { Day } from './day';
import { serialOf } from './day';
import type { ReadFault } from './fault';
import { identity } from './identity';
import type { SettingItem } from './settings/item';
import { settingItems } from './settings/items';
import type { settingsTable } from './tables/settings';

type Items = typeof settingItems;

/** What the 設定 sheet says; a blank or missing item takes its default, a text left blank is blank. */
export type Settings = {
  readonly [K in keyof Items]: Items[K] extends SettingItem<infer T> ? T : never;
};

type Value = string | number | null;

const items = Object.entries<SettingItem<Value>>(settingItems);

/** What holds where the 設定 sheet says nothing. */
export const defaultSettings: Settings = settingsWith(new Map());

function settingsWith(given: ReadonlyMap<string, Value>): Settings {
  // Settings is by definition what each item's type gives; the compiler cannot see it by name.
  return Object.fromEntries(
    items.map(([name, { standard }]) => [name, given.get(name) ?? standard]),
  ) as unknown as Settings;
}

/** What the 值 of a 項目 is, as a column of its own: format, list, type; undefined of a row of the people's own. */
export function settingColumn(item: string): Column | undefined {
  const wanted = identity(item);
  return items.find(([, own]) => identity(own.item) === wanted)?.[1].column;
}

/** The rows 設定 is born with: every item with its default; 機關名稱 and what is unknown left blank. */
export function settingRows(
  settings: Settings = defaultSettings,
): { readonly item: string; readonly value: string | number | null; readonly note: string }[] {
  return items.map(([name, { item, note, column }]) => {
    const value: Value = settings[name as keyof Settings];
    if (value === null || value === '') return { item, value: null, note };
    return { item, value: column.kind === 'date' ? serialOf(value as Day) : value, note };
  });
}

type SettingRow = Pick<Values<typeof settingsTable.columns>, 'item' | 'value'> & {
  readonly key: string;
  readonly row: number;
};

/** Settings from the rows of 設定; what cannot be read is a fault and its default holds. */
export function parseSettings(rows: readonly SettingRow[]): {
  readonly settings: Settings;
  readonly faults: readonly ReadFault[];
} {
  const given = new Map<string, Value>();
  const faults: ReadFault[] = [];
  const byItem = new Map<string, SettingRow>();
  for (const row of rows) {
    const form = identity(row.item ?? '');
    if (!byItem.has(form)) byItem.set(form, row);
  }
  for (const [name, { item, column }] of items) {
    const row = byItem.get(identity(item));
    if (row?.value === undefined) continue;
    if (row.value === null) {
      // A text that somebody has cleared is unknown; a number or a choice must be something.
      if (column.kind === 'text') given.set(name, '');
      continue;
    }
    const parsed = readCell(column.type, row.value);
    const fault = 'value' in parsed ? parsed.fault : parsed;
    if ('value' in parsed) given.set(name, parsed.value);
    if (fault) {
      const place = { table: 'Settings', key: row.key, row: row.row, column: '值' } as const;
      faults.push({ ...fault, ...place, value: row.value });
    }
  }
  return { settings: settingsWith(given), faults };
}
