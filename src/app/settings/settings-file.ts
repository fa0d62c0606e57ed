import { dayFromSerial } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { SCHEMA_VERSION } from '../../register/schema-version';
import { settingColumn } from '../../register/settings';
import { tableNamed } from '../../register/register';
import { headerOf } from '../../rules/report';
import { programVersion } from '../papers/program-version';
import { Refusal } from '../refusal';
import type { RowDesk } from '../row/row-desk';

/** What tells such a file from any other. */
export const FILE_FORMAT = 'isms-management-review-settings';
export const FILE_VERSION = 1;
/** Longer than any office's settings by far: another file was chosen. */
const LONGEST = 1_000_000;

export type FileValue = string | number | boolean | null;

/** What a file says of 設定 and 單位. */
export interface SettingsFile {
  readonly settings: readonly (readonly [item: string, value: FileValue])[];
  /** By column header. */
  readonly units: readonly Readonly<Record<string, FileValue>>[];
  /** What of the file is not understood, each a sentence. */
  readonly told: readonly string[];
}

/** 設定 and 單位 as a file that people can read; `told` is what it could not take along. */
export function settingsText({ rows }: RowDesk, day: string): { text: string; told: string[] } {
  const told: string[] = [];
  const [item, value] = [headerOf('Settings', 'item'), headerOf('Settings', 'value')];
  const own = rows.of('Settings');
  if (!own) told.push('找不到「設定」表格，檔案裡沒有設定的項目。');
  const settings = new Map<string, FileValue>();
  const seen = new Set<string>();
  for (const { row } of own?.rows ?? []) {
    const name = String(rows.cellAt('Settings', row, item) ?? '').trim();
    const held = rows.cellAt('Settings', row, value) ?? '';
    const form = identity(name);
    if (form === '') told.push(`「設定」第 ${String(row)} 列沒有項目，沒有匯出。`);
    else if (seen.has(form)) {
      told.push(`「設定」第 ${String(row)} 列的「${name}」與前面的列重複，沒有匯出。`);
    } else settings.set(name, fileValue(name, held));
    seen.add(form);
  }
  if (!rows.of('Units')) told.push('找不到單位表格，檔案裡沒有單位。');
  const headers = unitHeaders();
  const units = (rows.of('Units')?.rows ?? []).map(({ row }) =>
    Object.fromEntries(headers.map((header) => [header, rows.cellAt('Units', row, header) ?? ''])),
  );
  const file = {
    ...{ format: FILE_FORMAT, version: FILE_VERSION },
    ...{ program: programVersion, schema: SCHEMA_VERSION, exported: day },
    ...{ settings: Object.fromEntries(settings), units },
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, told };
}

export function unitHeaders(): string[] {
  return Object.values(tableNamed('Units').columns).map(({ header }) => header);
}

/** A day as it is written everywhere; a serial number says nothing to people. */
function fileValue(item: string, value: CellValue): FileValue {
  if (settingColumn(item)?.kind !== 'date' || typeof value !== 'number') return value;
  return dayFromSerial(value) ?? value;
}

const KNOWN = ['format', 'version', 'program', 'schema', 'exported', 'settings', 'units'];

/** @throws Refusal where it is no such file, or one of a later program. */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > LONGEST) throw notSettings();
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notSettings();
  }
  if (!isRecord(read) || read['format'] !== FILE_FORMAT) throw notSettings();
  const { version, settings, units } = read;
  if (typeof version !== 'number') throw notSettings();
  if (version > FILE_VERSION) {
    throw new Refusal(
      'badList',
      '這個設定檔是由較新的版本匯出，無法確定其內容的意義，所以沒有變更任何內容。請改用較新的版本匯入。',
    );
  }
  const told = Object.keys(read)
    .filter((key) => !KNOWN.includes(key))
    .map((key) => `不認得檔案裡的「${key}」，沒有匯入。`);
  return {
    settings: settingsOf(settings, told),
    units: unitsOf(units, told),
    told,
  };
}

function notSettings(): Refusal {
  return new Refusal(
    'badList',
    '這不是由「匯出設定」存下的檔案，或內容已損壞，沒有變更任何內容。請選擇副檔名為 .json 的設定檔。',
  );
}

function settingsOf(settings: unknown, told: string[]): [string, FileValue][] {
  if (settings === undefined) return [];
  if (!isRecord(settings)) {
    told.push('檔案裡的 settings 不是項目與值的對照，沒有匯入。');
    return [];
  }
  const seen = new Set<string>();
  return Object.entries(settings).filter((entry): entry is [string, FileValue] => {
    const [item, value] = entry;
    if (!isValue(value)) {
      told.push(`「${item}」的值不是文字或數字，沒有匯入。`);
      return false;
    }
    const isNew = !seen.has(identity(item));
    if (!isNew) told.push(`「${item}」在檔案裡有一個以上，只匯入第一個。`);
    seen.add(identity(item));
    return isNew;
  });
}

function unitsOf(units: unknown, told: string[]): Record<string, FileValue>[] {
  if (units === undefined) return [];
  if (!Array.isArray(units)) {
    told.push('檔案裡的 units 不是清單，沒有匯入單位。');
    return [];
  }
  const headers = unitHeaders();
  return units.flatMap((unit: unknown, at) => {
    const name = `檔案裡的第 ${String(at + 1)} 個單位`;
    if (!isRecord(unit)) {
      told.push(`${name}不是欄與值的對照，沒有匯入。`);
      return [];
    }
    const taken: Record<string, FileValue> = {};
    for (const [header, value] of Object.entries(unit)) {
      const own = headers.find((each) => identity(each) === identity(header));
      if (own === undefined) {
        told.push(`${name}：不認得「${header}」，沒有匯入。`);
      } else if (!isValue(value)) {
        told.push(`${name}：「${header}」不是文字或數字，沒有匯入。`);
      } else taken[own] = value;
    }
    return [taken];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is FileValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
