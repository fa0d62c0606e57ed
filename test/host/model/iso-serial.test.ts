import { serialOfIso } from '../../../src/host/model/iso-serial';

// Serials as LibreOffice gives them: =DATEVALUE("2026-03-01") is 46082.
test.each([
  ['2026-03-01', 46082],
  ['2026-03-01T12:00:00', 46082.5],
  ['2026-03-01T06:00:00.000Z', 46082.25],
  ['2026-03-01T18:00:00+08:00', 46082.75],
  ['2026-03-01T24:00:00', 46083],
  ['12:00:00', 0.5],
  ['T06:00', 0.25],
  ['PT36H', 1.5],
  ['P1DT6H', 1.25],
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['2024-02-29', 45351],
])('%s is %d', (text, serial) => {
  expect(serialOfIso(text)).toBe(serial);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '1899-12-31',
  '12:60:00',
  '25:00',
  'yesterday',
  '',
  'P',
  '46082',
])('%s is no date', (text) => {
  expect(serialOfIso(text)).toBeNull();
});

test('days counted from 1904 are 1462 less', () => {
  expect(serialOfIso('2026-03-01', true)).toBe(44620);
  expect(serialOfIso('1904-01-01', true)).toBe(0);
  expect(serialOfIso('1903-12-31', true)).toBeNull();
  expect(serialOfIso('12:00', true)).toBe(0.5);
});
