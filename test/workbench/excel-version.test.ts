import { excelApi } from '../../src/workbench/excel-version';

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
