import type { TableName } from '../register/register';

/** Where links of our sheets lead. */
export type Place = TableName | 'Home';

/** Workbook name of the cell a link leads to: a name follows its sheet when people rename it. */
export function placeName(of: Place): string {
  return `S_${of}`;
}

export function sheetLink(place: string, text: string): Excel.RangeHyperlink {
  return { documentReference: place, textToDisplay: text, screenTip: `前往「${text}」` };
}
