/**
 * Formats known by number alone (ECMA-376 part 1, 18.8.30), as a Taiwanese Excel shows them:
 * 14 and 22 follow the system's date order.
 */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"NT$"#,##0;-"NT$"#,##0',
  6: '"NT$"#,##0;[Red]-"NT$"#,##0',
  7: '"NT$"#,##0.00;-"NT$"#,##0.00',
  8: '"NT$"#,##0.00;[Red]-"NT$"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"NT$"* #,##0_-;-"NT$"* #,##0_-;_-"NT$"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"NT$"* #,##0.00_-;-"NT$"* #,##0.00_-;_-"NT$"* "-"??_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Only these keep their number when set by text: the others change with the system's language. */
const STABLE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 48, 49];

export function builtInFormatId(code: string): number | null {
  return STABLE.find((id) => BUILT_IN_FORMATS[id] === code) ?? null;
}
