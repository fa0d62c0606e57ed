import { BUILTIN_FORMATS } from '../../../src/host/display/builtin-formats';
import { displayText, type DisplayValue } from '../../../src/host/display/display-text';

const show = (value: DisplayValue, code: string) => displayText(value, code, { locale: 'zh-TW' });

// 46295 is Wednesday 30 September 2026, ROC year 115; 36526 is Saturday 1 January 2000, year 89.
test.each([
  ['[$-404]e/mm/dd', 46295, '115/09/30'],
  ['[$-404]e/m/d;@', 46295, '115/9/30'],
  ['[$-404]e/mm/dd', 36526, '89/01/01'],
  ['[$-404]ee.mm.dd;@', 46295, '115.09.30'],
  ['[$-404]e"年"m"月"d"日"', 46295, '115年9月30日'],
  ['[$-404]gge"年"m"月"d"日";@', 46295, '民國115年9月30日'],
  ['[$-404]ggge"年"m"月"d"日"', 46295, '中華民國115年9月30日'],
  ['[$-zh-TW]e/m/d;@', 46295, '115/9/30'],
  ['[$-zh-TW]e/mm/dd', 46295.75, '115/09/30'],
  ['[$-404]aaa;@', 46295, '週三'],
  ['[$-404]aaaa;@', 46295, '星期三'],
  ['aaaa', 36526, '星期六'],
  ['[$-404]e"年"m"月"d"日"（aaaa）', 46295, '115年9月30日（星期三）'],
  ['[DBNum1][$-404]yyyy"年"m"月"d"日";@', 46295, '二○二六年九月三十日'],
  ['[DBNum1][$-404]e"年"m"月"d"日"', 46295, '一百一十五年九月三十日'],
  ['上午/下午hh"時"mm"分"', 46295.6, '下午02時24分'],
  ['yyyy/m/d', 46295, '2026/9/30'],
  ['yyyy/mm/dd hh:mm', 46295.5, '2026/09/30 12:00'],
  ['dddd', 46295, 'Wednesday'],
  ['h:mm AM/PM', 46295.6, '2:24 PM'],
  ['[h]:mm', 1.5, '36:00'],
  ['yyyy/m/d', -1, '########'],
  ['[$-404]e/m/d', -1, '########'],
  ['General', 12345678901, '12345678901'],
  ['General', 123456789012, '1.23457E+11'],
  ['General', 123456789.123456, '123456789.1'],
  ['General', 0.1 + 0.2, '0.3'],
  ['General', -5, '-5'],
  ['0', 2.5, '3'],
  ['#,##0', 1234567, '1,234,567'],
  ['0.0%', 0.1234, '12.3%'],
  ['0.00', -1.005, '-1.01'],
  ['#,##0;[Red]-#,##0', -1234, '-1,234'],
  ['0;-0;"無"', 0, '無'],
  ['0 "件"', 3, '3 件'],
])('%s shows %p as %s', (code, value, text) => {
  expect(show(value, code)).toBe(text);
});

test('text stays, and takes the fourth section', () => {
  expect(show('機房', 'General')).toBe('機房');
  expect(show('機房', '@')).toBe('機房');
  expect(show('007', '0.00')).toBe('007');
  expect(show('機房', '0;-0;0;"〈"@"〉"')).toBe('〈機房〉');
});

test('logical values, errors and empty cells do not ask the format', () => {
  expect(show(true, '0.00')).toBe('TRUE');
  expect(show(false, '@')).toBe('FALSE');
  expect(show({ error: '#N/A' }, '0.00')).toBe('#N/A');
  expect(show(null, '0.00')).toBe('');
});

test('a code that is none shows as General', () => {
  expect(show(12.5, '[oops')).toBe('12.5');
});

test('the ids of ROC dates name ROC codes', () => {
  const shown = [27, 36, 50, 57].map((id) => show(46295, BUILTIN_FORMATS.get(id) ?? ''));
  expect(shown).toEqual(Array(4).fill('115/9/30'));
  const long = [28, 29, 51, 54, 58].map((id) => show(46295, BUILTIN_FORMATS.get(id) ?? ''));
  expect(long).toEqual(Array(5).fill('115年9月30日'));
  expect(show(46295, BUILTIN_FORMATS.get(14) ?? '')).toBe('2026/9/30');
  expect(show(46295, BUILTIN_FORMATS.get(31) ?? '')).toBe('2026年9月30日');
  expect(show(0.6, BUILTIN_FORMATS.get(34) ?? '')).toBe('下午02時24分');
});

// Microsoft support, 「Date systems in Excel」: 1904-01-01 is 0 and 1998-07-05 is 34519 where days
// count from 1904; negative dates are shown with a sign there.
test.each([
  ['yyyy/m/d', 34519, '1998/7/5'],
  ['[$-404]e/m/d', 34519, '87/7/5'],
  ['yyyy/m/d', 0, '1904/1/1'],
  ['yyyy/m/d', -1, '-1904/1/2'],
  ['yyyy/m/d h:mm', 34519.5, '1998/7/5 12:00'],
  ['mmm-yy', 34519, 'Jul-98'],
  ['h:mm', 34519.5, '12:00'],
  ['h:mm', 0.5, '12:00'],
  ['mm:ss', 0.5, '00:00'],
  ['[h]:mm', 1.5, '36:00'],
  ['0.0', 34519, '34519.0'],
  ['General', 34519, '34519'],
])('counted from 1904: %s of %s', (code, value, text) => {
  expect(displayText(value, code, { locale: 'zh-TW', date1904: true })).toBe(text);
});
