import { identity } from '../../register/identity';
import { tableNamed } from '../../register/register';
import { settingItems } from '../../register/settings/items';
import { headerOf } from '../../rules/report';
import type { DraftCell, Drafts } from '../row/draft';
import type { RowDesk } from '../row/row-desk';
import { columnOf, shownText, typedValue } from '../row/typed-value';
import { settingDrafts, settingField, VALUE } from './setting-fields';
import type { SettingName } from './setting-groups';
import { type FileValue, readSettingsFile, unitHeaders } from './settings-file';

/** One cell as it is and as the file has it. */
export interface ImportChange {
  /** 「設定 版次」, 「單位 財政課：主管職稱」. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface ImportPlan {
  readonly changes: readonly ImportChange[];
  readonly drafts: Drafts;
  /** What of the file is not taken over, and why; each a sentence. */
  readonly told: readonly string[];
  /** What the file says nothing of, and what therefore stays. */
  readonly kept: readonly string[];
}

const text = (value: FileValue) => (value === null ? '' : String(value));
const UNITS = '單位';

/** What taking over a file would change; nothing is written. @throws Refusal where it is no such file. */
export function planImport(desk: RowDesk, written: string): ImportPlan {
  const file = readSettingsFile(written);
  const settings = planSettings(desk, file.settings);
  const units = planUnits(desk, file.units);
  return {
    changes: [...settings.changes, ...units.changes],
    drafts: [...settings.drafts, ...units.drafts],
    told: [...file.told, ...settings.told, ...units.told],
    kept: [...settings.kept, ...units.kept],
  };
}

function planSettings(desk: RowDesk, given: readonly (readonly [string, FileValue])[]): ImportPlan {
  const { rows } = desk;
  const changes: ImportChange[] = [];
  const told: string[] = [];
  const typed: Partial<Record<SettingName, DraftCell>> = {};
  const own: Drafts[number][] = [];
  const had = new Set<string>();
  for (const [item, value] of given) {
    had.add(identity(item));
    const name = nameOf(item);
    if (name === undefined) {
      const row = rows.rowOf('Settings', item);
      if (typeof row === 'string') {
        told.push(
          `這個活頁簿與程式都沒有「${item}」這個項目，沒有匯入（檔案的值：${shown(value)}）。`,
        );
        continue;
      }
      const now = rows.cellAt('Settings', row, VALUE) ?? '';
      if (String(now) === text(value)) continue;
      if (typeof now === 'number' || typeof value === 'number') {
        // How a number of the people's own is written only its cell knows.
        told.push(
          `「${item}」是自訂的數字，沒有匯入（檔案的值：${shown(value)}）。請到工作表輸入。`,
        );
        continue;
      }
      changes.push({ name: item, before: String(now), after: text(value) });
      const cell = { before: now, text: text(value) };
      own.push({
        table: 'Settings',
        key: item,
        unit: `Settings ${item}`,
        cells: { [VALUE]: cell },
      });
      continue;
    }
    const { column, seen, fault } = settingField(desk, {}, name);
    if (fault !== undefined) {
      told.push(
        `「${item}」無法寫入，因為「設定」的這一列重複，或缺少表格或欄。請到「檢核」查看。`,
      );
      continue;
    }
    const parsed = typedValue(column, text(value));
    if (!parsed.ok) {
      told.push(`「${item}」沒有匯入（檔案的值：${shown(value)}）：${parsed.why}`);
      continue;
    }
    if (parsed.value === seen) continue;
    typed[name] = { before: seen, text: text(value) };
    const after = shownText(column, parsed.value);
    changes.push({ name: item, before: shownText(column, seen), after });
  }
  const kept = Object.values(settingItems)
    .map(({ item }) => item)
    .filter((item) => !had.has(identity(item)));
  return { changes, told, kept, drafts: [...settingDrafts(desk, typed), ...own] };
}

function nameOf(item: string): SettingName | undefined {
  const wanted = identity(item);
  const found = Object.entries(settingItems).find(([, own]) => identity(own.item) === wanted);
  return found?.[0] as SettingName | undefined;
}

function planUnits(
  { rows }: RowDesk,
  given: readonly Readonly<Record<string, FileValue>>[],
): ImportPlan {
  const key = headerOf('Units', 'unit');
  const changes: ImportChange[] = [];
  const told: string[] = [];
  const drafts: Drafts[number][] = [];
  const had = new Set<string>();
  given.forEach((unit, at) => {
    const name = text(unit[key] ?? '').trim();
    if (name === '') {
      told.push(`檔案裡的第 ${String(at + 1)} 個單位沒有名稱，沒有匯入。`);
      return;
    }
    if (had.has(identity(name))) {
      told.push(`單位「${name}」在檔案裡有一個以上，只匯入第一個。`);
      return;
    }
    had.add(identity(name));
    const row = rows.rowOf('Units', name);
    if (row === 'severalRows' || row === 'noTable') {
      told.push(`單位「${name}」無法寫入，因為表格裡的這一列重複，或缺少表格。請到「檢核」查看。`);
      return;
    }
    const cells: Record<string, DraftCell> = {};
    for (const header of unitHeaders()) {
      const value = unit[header];
      if (value === undefined) continue;
      const column = columnOf('Units', header);
      const before = row === 'noRow' ? '' : (rows.cellAt('Units', row, header) ?? '');
      const parsed = typedValue(column, text(value));
      if (!rows.hasColumn('Units', header)) {
        if (text(value) !== '') told.push(`單位「${name}」：表格沒有「${header}」欄，沒有匯入。`);
      } else if (!parsed.ok) {
        told.push(
          `單位「${name}」的「${header}」沒有匯入（檔案的值：${shown(value)}）：${parsed.why}`,
        );
      } else if (parsed.value !== before && (header !== key || row === 'noRow')) {
        cells[header] = { before, text: text(value) };
        const label = `${UNITS} ${name}：${header}`;
        changes.push({ name: label, before: shownText(column, before), after: text(value) });
      }
    }
    if (Object.keys(cells).length === 0) return;
    const draft = { table: 'Units', key: name, unit: `Units ${name}`, cells } as const;
    drafts.push(row === 'noRow' ? { ...draft, added: {} } : draft);
  });
  const kept = (rows.of('Units')?.rows ?? [])
    .map((row) => row.key)
    .filter((name) => !had.has(identity(name)))
    .map((name) => `${tableNamed('Units').sheet}的單位「${name}」`);
  return { changes, told, kept, drafts };
}

function shown(value: FileValue): string {
  return text(value) === '' ? '空白' : `「${text(value)}」`;
}
