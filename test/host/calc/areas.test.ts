import { Areas } from '../../../src/host/calc/areas';

const rect = { row: 1, column: 2, rows: 6_000, columns: 1 };

test.each(['COUNTIFS', 'SUMPRODUCT', 'MAX', 'ISNUMBER', 'LN'])(
  'an area of %s is handed over whole, not noted cell by cell for each formula',
  (caller) => {
    const areas = new Areas(new Map(), 10_000, new Map([['措施', '措施']]));
    expect(areas.reference('措施', rect, caller)).toMatch(/^HOSTAREA\(0/);
  },
);

test('of a function that asks where an area lies it is left as it is', () => {
  const areas = new Areas(new Map(), 10_000, new Map([['措施', '措施']]));
  expect(areas.reference('措施', rect, 'ROWS')).toBeUndefined();
});
