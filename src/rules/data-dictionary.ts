import type { Column, ColumnKind } from '../register/column';
import { DATE_ENTRY } from '../register/date-entry';
import { lists } from '../register/lists';
import { type TableName, tableNamed, tableNames } from '../register/register';
import { SCHEMA_VERSION } from '../register/schema-version';
import { settingRows } from '../register/settings';
import { settingItems } from '../register/settings/items';
import { RULES } from './rules';

const KINDS: Readonly<Record<ColumnKind, string>> = {
  text: '文字',
  long: '長文字',
  date: '日期（Excel 日期值）',
  number: '數字',
  choice: '單選',
  choices: '複選（以「、」分隔）',
  names: '名稱（數個以「、」分隔）',
  computed: '公式（自動計算）',
  mixed: '依項目',
};

/** Rules that say no more than that each of their columns is to be filled in. */
const COMPLETENESS = ['FND-02', 'CA-02', 'KPI-01'];

/** docs/data-dictionary.md: every table and column of the workbook, from their declarations. */
export function dataDictionary(): string {
  return [
    '# 資料字典',
    '',
    '本頁由欄位宣告本身印出（`npm run data-docs`），請勿直接修改。',
    '',
    `資料版本：${String(SCHEMA_VERSION)}（活頁簿「檔案」▸「資訊」▸「屬性」的「ISMS 資料版本」；沒有此屬性者為 1）。「版本」欄為該欄自哪一版起才有；較早的活頁簿由「檢核」的修正或 \`migrate\` 補上。`,
    '',
    '- 「表格」是 Excel 表格的名稱（ASCII，永不更改），Power Query、公式、VBA 一律以它取得資料；工作表可改名，欄可搬移，也可加自己的欄。',
    '- 「代碼」是程式內的欄名；Excel 內以「欄名」為準。',
    `- 「日期」欄${DATE_ENTRY}，會轉為日期；儲存格都顯示為 115/03/01。`,
    '- 「必填」：鍵，或由所列規則要求填寫；其餘欄位視情形由「相關檢核」要求，見[檢核規則](rules.md)。',
    '',
    'Every table and column of the workbook, printed from the declarations: table (the ASCII name of the Excel table, never changed), code name, header, type, list, whether it is required and by which rule, meaning, authority, since which schema version, and the rules that read it.',
    '',
    '## 表格',
    '',
    '| 表格 Table | 工作表 | 鍵 | 欄數 | 說明 |',
    '|---|---|---|---:|---|',
    ...tableNames.map((name) => {
      const { sheet, key, columns, help } = tableNamed(name);
      const keys = key.map((code) => columns[code]?.header ?? '').join(' + ');
      const count = String(Object.keys(columns).length);
      return `| [\`${name}\`](#${name.toLowerCase()}) | ${sheet} | ${keys} | ${count} | ${cell(help)} |`;
    }),
    '',
    ...tableNames.flatMap(tableText),
    ...settingsText(),
    ...listsText(),
  ].join('\n');
}

function tableText(name: TableName): string[] {
  const { sheet, columns, help } = tableNamed(name);
  return [
    `## ${name}`,
    '',
    `工作表「${sheet}」。${help}`,
    '',
    '| 代碼 Code | 欄名 | 型別 | 清單 | 必填 | 意義 | 依據 | 版本 | 相關檢核 |',
    '|---|---|---|---|---|---|---|---:|---|',
    ...Object.entries(columns).map(([code, column]) => columnText(name, code, column)),
    '',
  ];
}

function columnText(table: TableName, code: string, column: Column): string {
  const { header, kind, list, help, authority, since } = column;
  const rules = rulesOf(table, code);
  const cells = [
    `\`${code}\``,
    header,
    KINDS[kind],
    list === undefined ? '' : lists[list].join('、'),
    requiredBy(table, code, rules),
    help,
    authority ?? '實務作法',
    String(since ?? 1),
    rules.join('、'),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function requiredBy(table: TableName, code: string, rules: readonly string[]): string {
  const isKey = tableNamed(table).key.includes(code);
  const by = rules.filter((rule) => COMPLETENESS.includes(rule));
  return [...(isKey ? ['鍵'] : []), ...by].join('、');
}

function rulesOf(table: TableName, code: string): string[] {
  return RULES.filter(({ needs }) => {
    const columns: readonly string[] = needs[table] ?? [];
    return columns.includes(code);
  })
    .map(({ id }) => id)
    .sort();
}

function settingsText(): string[] {
  const standards = new Map(settingRows().map(({ item, value }) => [item, value]));
  return [
    '## 設定的項目',
    '',
    '`Settings` 的每一列；「預設」為該列缺少或值空白時所用的值。',
    '',
    '| 代碼 Code | 項目 | 型別 | 清單 | 預設 | 說明 |',
    '|---|---|---|---|---|---|',
    ...Object.entries(settingItems).map(([code, { item, note, column }]) => {
      const list = column.list === undefined ? '' : lists[column.list].join('、');
      const standard = String(standards.get(item) ?? '');
      return `| ${[`\`${code}\``, item, KINDS[column.kind], list, standard, note].map(cell).join(' | ')} |`;
    }),
    '',
  ];
}

function listsText(): string[] {
  return [
    '## 清單',
    '',
    '| 代碼 Code | 值 |',
    '|---|---|',
    ...Object.entries(lists).map(([name, values]) => `| \`${name}\` | ${values.join('、')} |`),
    '',
  ];
}

/** As a cell of a table of Markdown. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
