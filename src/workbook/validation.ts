import type { Column } from '../register/column';
import { tables } from '../register/register';
import { type ReferenceName, referenceOf } from './references';
import { headerRowIndex, type PlannedTable } from './sheet-plan';

/** Prefix of the workbook names of closed lists, e.g. `L_FindingCategory`. */
export const listPrefix = 'L_';

interface Validation {
  readonly rule?: Excel.DataValidationRule;
  readonly alert?: Excel.DataValidationErrorAlert;
  readonly prompt?: Excel.DataValidationPrompt;
}

// File format limits of an input message (title 32, text 255 characters).
const promptTitleLimit = 32;
const promptTextLimit = 255;

function ruleOf(column: Column, reference: ReferenceName | undefined): Validation {
  const { header } = column;
  if (column.kind === 'choice' && column.list) {
    return {
      rule: { list: { inCellDropDown: true, source: `=${listPrefix}${column.list}` } },
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
      rule: { list: { inCellDropDown: true, source: `=${reference}` } },
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
        message:
          '這不是 Excel 的日期。請以西元輸入，例如 2026/3/1，儲存格會顯示為 115/03/01；仍要保留目前的內容嗎？',
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

/** What a column's cells accept and say, from its declaration. Computed columns have neither. */
function validationOf(column: Column, reference: ReferenceName | undefined): Validation {
  if (column.kind === 'computed') return {};
  const prompt = column.help.slice(0, promptTextLimit);
  return {
    ...ruleOf(column, reference),
    ...(prompt === ''
      ? {}
      : {
          prompt: {
            showPrompt: true,
            title: column.header.slice(0, promptTitleLimit),
            message: prompt,
          },
        }),
  };
}

/**
 * Lists and input messages for the `count` data rows of a table: Excel carries them on as the table
 * grows. `usable` says which names a drop-down may point to.
 */
export function validateTable(
  sheet: Excel.Worksheet,
  { table, column: firstColumn }: PlannedTable,
  count: number,
  usable: (name: ReferenceName) => boolean,
): void {
  Object.entries<Column>(tables[table].columns).forEach(([code, column], at) => {
    const named = referenceOf(table, code);
    const reference = named && usable(named) ? named : undefined;
    const { rule, alert, prompt } = validationOf(column, reference);
    const cells = sheet.getRangeByIndexes(headerRowIndex + 1, firstColumn + at, count, 1);
    if (rule) cells.dataValidation.rule = rule;
    if (alert) cells.dataValidation.errorAlert = alert;
    if (prompt) cells.dataValidation.prompt = prompt;
  });
}
