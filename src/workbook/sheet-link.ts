import type { TableName } from '../register/register';

/** Workbook name of the cell a link leads to: a name follows its sheet when people rename it. */
export function placeName(of: TableName | 'Home'): string {
  return `S_${of}`;
}

export function sheetLink(to: TableName | 'Home', text: string): Excel.RangeHyperlink {
  return { documentReference: placeName(to), textToDisplay: text, screenTip: `前往「${text}」` };
}
