import { localSerial } from '../../../src/host/calc/local-serial';

test.each([
  ['1975-06-30T15:30:00Z', '1975-07-01 00:30:00'],
  ['1979-07-01T15:00:00Z', '1979-07-02 00:00:00'],
  ['1979-12-31T15:59:59Z', '1979-12-31 23:59:59'],
  ['1979-12-31T16:00:00Z', '1980-01-01 00:00:00'],
  ['1980-06-30T16:00:00Z', '1980-07-01 00:00:00'],
  ['2026-12-31T15:59:59.999Z', '2026-12-31 23:59:59'],
  ['2026-12-31T16:00:00Z', '2027-01-01 00:00:00'],
])('at %s clocks in Taipei show %s', (instant, shown) => {
  const [day = '', time = ''] = shown.split(' ');
  const serial = (Date.parse(`${day}T${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(localSerial(new Date(instant))).toBe(serial);
});
