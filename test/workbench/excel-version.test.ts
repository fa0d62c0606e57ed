import { excelApi, excelLanguage } from '../../src/workbench/excel-version';

test.each([
  ['', '1.14'],
  ['?api=1.13', '1.13'],
  ['?api=1.9', '1.9'],
  ['?api=2021', undefined],
  ['?api=', undefined],
  ['?api=1.140', undefined],
])('%p is %p', (query, version) => {
  expect(excelApi(query)).toBe(version);
});

test.each([
  ['', 'zh-TW'],
  ['?language=en-US', 'en-US'],
  ['?api=1.17&language=ja-JP', 'ja-JP'],
  ['?language=english', 'zh-TW'],
  ['?language=$$', 'zh-TW'],
])('%s: the language of Excel is %s', (query, language) => {
  expect(excelLanguage(query)).toBe(language);
});
