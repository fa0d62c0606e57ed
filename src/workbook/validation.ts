import type { Column } from '../register/column';
import { DATE_ENTRY, GREGORIAN_ENTRY, isOlderEntry } from '../register/date-entry';
import type { CellValue } from '../register/fault';
import { tableNamed } from '../register/register';
import type { OwnNames } from './own-names';
import { passing } from './passing';
import { type ReferenceName, referenceOf } from './references';
import { passingCells, type TablePlace } from './table-place';
import { columnOfCell } from './write-table';

interface Validation {
  readonly rule?: Excel.DataValidationRule;
  readonly alert?: Excel.DataValidationErrorAlert;
  readonly prompt?: Excel.DataValidationPrompt;
}

// File format limits of an input message (title 32, text 255 characters).
const promptTitleLimit = 32;
const promptTextLimit = 255;

function listOf(name: string): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: `=${name}` } };
}

function ruleOf(
  column: Column,
  reference: ReferenceName | undefined,
  names: OwnNames,
): Omit<Validation, 'prompt'> {
  const { header } = column;
  if (column.kind === 'choice' && column.list) {
    return {
      rule: listOf(names.list(column.list)),
      alert: {
        showAlert: true,
        style: 'Stop',
        title: header,
        message: '請從下拉清單選一個值。',
      },
    };
  }
  if (reference) {
    const people = reference === 'R_People';
    return {
      rule: listOf(names.reference(reference)),
      alert: {
        showAlert: true,
        // People from outside, and rows not yet entered, must remain possible: it only warns.
        style: people ? 'Information' : 'Warning',
        title: header,
        message: people
          ? '成員表裡沒有這個姓名。外部人員請在姓名後加註「(外部)」。'
          : '清單裡沒有這個值。請先到對應的工作表登錄，或確認沒有打錯字。',
      },
    };
  }
  if (column.kind === 'date') {
    return {
      rule: { date: { formula1: '=DATE(1999,1,1)', operator: 'GreaterThanOrEqualTo' } },
      alert: {
        showAlert: true,
        style: 'Warning',
        title: header,
        message: `這不是 Excel 的日期。請${GREGORIAN_ENTRY}，儲存格會顯示為 115/03/01。窗格開著時輸入的民國日期例如 115/3/1，保留後即轉為日期。仍要保留目前的內容嗎？`,
      },
    };
  }
  if (column.kind === 'number') {
    return {
      rule: { decimal: { formula1: -1e12, formula2: 1e12, operator: 'Between' } },
      alert: {
        showAlert: true,
        style: 'Warning',
        title: header,
        message: '這一欄要填數字；單位請填在「單位」欄。沒有資料請留白，不要填 0。',
      },
    };
  }
  return {};
}

function promptOf({ header, help, kind }: Column): Pick<Validation, 'prompt'> {
  const message = `${help}${kind === 'date' ? `${DATE_ENTRY}。` : ''}`.slice(0, promptTextLimit);
  if (message === '') return {};
  return { prompt: { showPrompt: true, title: header.slice(0, promptTitleLimit), message } };
}

function apply(cells: Excel.Range, { rule, alert, prompt }: Validation): void {
  const { dataValidation } = cells;
  if (rule) dataValidation.rule = rule;
  // A blank cell in the range behind a name would let everything through.
  if (rule?.list) dataValidation.ignoreBlanks = false;
  if (alert) dataValidation.errorAlert = alert;
  if (prompt) dataValidation.prompt = prompt;
}

/**
 * Lists and input messages for the columns of a table that have none yet: Excel carries them on as
 * the table grows. `usable` says which names a drop-down may point to. Computed columns have neither.
 */
export function validateTable(
  place: TablePlace,
  names: OwnNames,
  usable: (name: ReferenceName) => boolean,
  isBare: (code: string) => boolean = () => true,
): void {
  for (const [code, column] of Object.entries(tableNamed(place.table).columns)) {
    const cells = passingCells(place, code);
    if (!cells || column.kind === 'computed' || !isBare(code)) continue;
    const named = referenceOf(place.table, code);
    const reference = named && usable(named) ? named : undefined;
    apply(cells, { ...ruleOf(column, reference, names), ...promptOf(column) });
  }
}

/** Input messages of date columns that an older program wrote: they knew one way of entry. */
export function renewPrompts(
  place: TablePlace,
  standing: ReadonlyMap<string, Pick<Excel.DataValidation, 'prompt'>>,
): void {
  for (const [code, validation] of standing) {
    const column = tableNamed(place.table).columns[code];
    if (column?.kind !== 'date') continue;
    const { title, message } = validation.prompt;
    const own = promptOf(column);
    if (title !== own.prompt?.title || !isOlderEntry(message ?? '', column.help)) continue;
    Object.assign(validation, own);
  }
}

/** The cells of 設定 that are more than text or number: by the 項目 with which each of the rows begins. */
export function validateSettings(
  place: TablePlace,
  rows: readonly (readonly CellValue[])[],
  names: OwnNames,
): void {
  for (const [code, column] of Object.entries(tableNamed(place.table).columns)) {
    if (column.kind !== 'mixed') continue;
    const cells = passingCells(place, code);
    rows.forEach((row, at) => {
      const own = columnOfCell(column, row);
      const rule = ruleOf(own, undefined, names);
      const prompt = own.kind === 'date' ? promptOf({ ...own, header: String(row[0]) }) : {};
      if (cells && rule.rule) apply(passing(cells.getCell(at, 0)), { ...rule, ...prompt });
    });
  }
}
