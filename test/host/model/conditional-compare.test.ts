import { meets } from '../../../src/host/model/conditional/compare';

// ONLYOFFICE/DocumentServer#3769, seen in Excel: twenty times 7.75/24, added up and multiplied.
const part = 7.75 / 24;
const sum = Array<number>(20)
  .fill(part)
  .reduce((total, each) => total + each, 0);
const product = 20 * part;

test('a condition compares 15 digits, as a formula does', () => {
  expect(sum).not.toBe(product);
  expect(meets(sum, 'greaterThan', [product])).toBe(false);
  expect(meets(sum, 'notEqual', [product])).toBe(false);
  expect(meets(sum, 'equal', [product])).toBe(true);
  expect(meets(0.1 + 0.2, 'between', [0.1, 0.3])).toBe(true);
  expect(meets(10.1 - 10, 'equal', [0.1])).toBe(false);
  expect(meets(0.31, 'greaterThan', [0.3])).toBe(true);
});
