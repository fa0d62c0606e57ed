import type { Parsed } from './cell-fault';
import { readCell } from './cell-fault';
import { choice, mixed, number } from './columns';
import type { Values } from './column';
import { dayFromSerial, rocText } from './day';
import type { CellValue, ReadFault } from './fault';
import { matchForm } from './half-width';
import type { Choice } from './lists';
import type { settingsTable } from './tables/settings';

/** What the 設定 sheet says; a blank or missing item takes the default stated there. */
export interface Settings {
  /** 機關名稱 */
  readonly organisation: string;
  /** 文件編號, '' when unknown: never invented */
  readonly documentNo: string;
  /** 版次 */
  readonly edition: string;
  /** 文件日期, as written */
  readonly documentDate: string;
  /** 機密等級 */
  readonly classification: string;
  readonly agendaVersion: Choice<'AgendaVersion'>;
  /** Change below this many percent is 持平 (5). */
  readonly flatPercent: number;
  /** Under this many cases no percentage is given (5). */
  readonly minimumCases: number;
  /** Years within which the same 條文 is a repeat (3). */
  readonly repeatYears: number;
  /** Days a 次要不符合 may stand without a corrective action (14, FND-10). */
  readonly minorGraceDays: number;
  /** Days after completion within which effect is verified (30). */
  readonly verifyWithinDays: number;
  /** Days after which an open 主要不符合 is reported (90). */
  readonly majorOpenDays: number;
  /** Fewest characters of a description that is not a placeholder (4, FND-04). */
  readonly minimumTextLength: number;
  /** 主責 duties one person may hold before it is pointed out (12, RSP-08). */
  readonly maximumDuties: number;
}

/** What holds where the 設定 sheet says nothing. */
export const defaultSettings: Settings = {
  organisation: '',
  documentNo: '',
  edition: '',
  documentDate: '',
  classification: '普通',
  agendaVersion: '六項',
  flatPercent: 5,
  minimumCases: 5,
  repeatYears: 3,
  minorGraceDays: 14,
  verifyWithinDays: 30,
  majorOpenDays: 90,
  minimumTextLength: 4,
  maximumDuties: 12,
};

/** The 項目 of each setting and what its 說明 says, in the order of the sheet. */
const items: Readonly<Record<keyof Settings, readonly [item: string, note: string]>> = {
  organisation: ['機關名稱', '印在議程與各式文件的頁首。'],
  documentNo: ['文件編號', '印在頁尾；不知道請留白，系統不會代編。'],
  edition: ['版次', '印在頁尾，例如 V1.0。'],
  documentDate: ['文件日期', '程序文件的日期，依原文件書寫。'],
  classification: ['機密等級', '印在頁尾，例如普通、敏感、密。'],
  agendaVersion: [
    '議程版本',
    '六項，或含 2022 年版（六項之後加第七項「關注方需求與期望之變更」）。',
  ],
  flatPercent: ['持平門檻(%)', '前後兩期變動小於此百分比視為持平。'],
  minimumCases: ['最少件數', '件數少於此數時只列件數，不算百分比。'],
  repeatYears: ['重複缺失年數', '同一條文在此年數內再發生，視為重複缺失。'],
  minorGraceDays: ['次要不符合寬限日數', '次要不符合發現後，須於此日數內提出矯正措施。'],
  verifyWithinDays: ['驗證期限日數', '矯正措施完成後，應於此日數內驗證成效。'],
  majorOpenDays: ['主要不符合結案日數', '主要不符合超過此日數未結案時提醒。'],
  minimumTextLength: ['說明最少字數', '不符合事項少於此字數視為未具體描述。'],
  maximumDuties: ['主責上限', '一人主責的權責超過此項數時提醒。'],
};

type SettingRow = Pick<Values<typeof settingsTable.columns>, 'item' | 'value'> & {
  readonly key: string;
  readonly row: number;
};

/** The rows 設定 is born with: every item with its default; 機關名稱 and what is unknown left blank. */
export function settingRows(
  settings: Settings = defaultSettings,
): { readonly item: string; readonly value: string | number | null; readonly note: string }[] {
  return settingNames.map((name) => {
    const value = settings[name];
    return { item: items[name][0], value: value === '' ? null : value, note: items[name][1] };
  });
}

const settingNames = Object.keys(items) as (keyof Settings)[];
const textColumn = mixed('值');
const numberColumn = number('值');
const versionColumn = choice('值', 'AgendaVersion');

/** Settings from the rows of 設定; what cannot be read is a fault and its default holds. */
export function parseSettings(rows: readonly SettingRow[]): {
  readonly settings: Settings;
  readonly faults: readonly ReadFault[];
} {
  const settings: Record<string, string | number> = { ...defaultSettings };
  const faults: ReadFault[] = [];
  for (const name of settingNames) {
    const row = rows.find(
      (r) => r.item !== null && matchForm(r.item) === matchForm(items[name][0]),
    );
    if (row?.value === undefined || row.value === null) continue;
    const value = parseSetting(name, row.value);
    const fault = 'value' in value ? value.fault : value;
    if ('value' in value) settings[name] = value.value;
    if (fault) {
      const place = { table: 'Settings', key: row.key, row: row.row, column: '值' } as const;
      faults.push({ ...fault, ...place, value: row.value });
    }
  }
  return { settings: settings as unknown as Settings, faults };
}

function parseSetting(name: keyof Settings, value: CellValue) {
  if (name === 'agendaVersion') return present(readCell(versionColumn.type, value));
  if (typeof defaultSettings[name] === 'number') {
    const parsed = present(readCell(numberColumn.type, value));
    // A threshold below zero has no meaning.
    return 'value' in parsed && Number(parsed.value) < 0 ? { code: 'notNumber' as const } : parsed;
  }
  // Excel makes a date of 110/11/24: 文件日期 is printed as text.
  const day = name === 'documentDate' && typeof value === 'number' ? dayFromSerial(value) : null;
  if (day !== null) return { value: rocText(day) };
  return present(readCell(textColumn.type, String(value)));
}

/** A setting's cell is known not to be blank: null becomes ''. */
function present<T>(parsed: Parsed<T>) {
  return 'value' in parsed ? { ...parsed, value: parsed.value ?? '' } : parsed;
}
