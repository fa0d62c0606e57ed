import { splitFor } from '../../src/adopt/values/split';
import { periodOfHeader } from '../../src/adopt/columns/special';
import { isTicked } from '../../src/adopt/values/tick';

test.each([
  ['115/9/14~115/9/18', '115/9/14', '115/9/18'],
  ['115年9月30日至10月2日', '115年9月30日', '115年10月2日'],
  ['115.9.14-9.18', '115.9.14', '115.9.18'],
  ['115/9/14', '115/9/14', '115/9/14'],
])('起迄 %s', (text, start, end) => {
  expect(splitFor(['Audits.startDate', 'Audits.endDate'])(text)).toEqual([start, end]);
});

test.each(['115年11月中旬', '115/9/14~月底', ''])('no 起迄: %s', (text) => {
  expect(splitFor(['Audits.startDate', 'Audits.endDate'])(text)).toBeNull();
});

test.each([
  ['王小明(主任)', '王小明', '主任'],
  ['王小明（書記）', '王小明', '書記'],
  // They tell people of one name apart.
  ['王小明(行政室)', '王小明(行政室)', ''],
  ['王小明(外部)', '王小明(外部)', ''],
])('姓名 %s', (text, name, title) => {
  expect(splitFor(['Members.name', 'Members.title'])(text)).toEqual([name, title]);
});

test.each([
  ['主責：行政室、協辦：財政課', '行政室', '財政課'],
  ['行政室／政風室', '行政室', '政風室'],
  ['主辦單位：行政室；協辦單位：政風室、主計室', '行政室', '政風室、主計室'],
])('主責及協辦 %s', (text, lead, support) => {
  expect(splitFor(['Resolutions.lead', 'Resolutions.support'])(text)).toEqual([lead, support]);
});

test('a cell that does not say which is which does not part', () => {
  const split = splitFor(['Resolutions.resolution', 'Resolutions.lead']);
  expect(split('汰換防火牆')).toBeNull();
  expect(split('汰換防火牆（第二期）')).toBeNull();
  expect(split('汰換防火牆（主辦單位：行政室）')).toEqual(['汰換防火牆', '行政室']);
});

test.each([
  ['3月', '{年}-03'],
  ['十二月', '{年}-12'],
  ['115年3月', '115-03'],
  ['2026/3月', '115-03'],
  ['Q1', '{年}Q1'],
  ['114年第四季', '114Q4'],
  ['上半年', '{年}上'],
  ['115下半年', '115下'],
  ['13月', undefined],
  ['月份', undefined],
  ['第1次審查意見', undefined],
])('header %s is the 期別 %s', (header, period) => {
  expect(periodOfHeader(header)).toBe(period);
});

test('a tick, an empty box, and a mark that may be either', () => {
  expect(['V', '✓', '■', '是'].map(isTicked)).toEqual([true, true, true, true]);
  expect(['□', '', '否', 0].map(isTicked)).toEqual([false, false, false, false]);
  expect(['x', '△'].map(isTicked)).toEqual([undefined, undefined]);
});
