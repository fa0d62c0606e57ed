import { command, SEPARATOR } from '../../../src/workbench/menu/menu-entry';
import { entriesByLetter, entryByKey } from '../../../src/workbench/menu/menu-keys';

const nothing = () => undefined;
const entries = [
  command('插入', nothing, { letter: 'I' }),
  command('Delete', nothing),
  SEPARATOR,
  command('保護', nothing, { isDisabled: true }),
  command('Duplicate', nothing),
];

test('arrows go round and pass over separators, not over what is disabled', () => {
  expect(entryByKey(entries, -1, 'ArrowDown')).toBe(0);
  expect(entryByKey(entries, 1, 'ArrowDown')).toBe(3);
  expect(entryByKey(entries, 4, 'ArrowDown')).toBe(0);
  expect(entryByKey(entries, 3, 'ArrowUp')).toBe(1);
  expect(entryByKey(entries, 0, 'ArrowUp')).toBe(4);
  expect(entryByKey(entries, 3, 'Home')).toBe(0);
  expect(entryByKey(entries, 0, 'End')).toBe(4);
  expect(entryByKey(entries, 0, 'x')).toBe(-1);
  expect(entryByKey([], -1, 'ArrowDown')).toBe(-1);
});

test('a letter means the entry that carries it, or those whose labels begin with it', () => {
  expect(entriesByLetter(entries, 'i')).toEqual([0]);
  expect(entriesByLetter(entries, 'd')).toEqual([1, 4]);
  expect(entriesByLetter(entries, '插')).toEqual([0]);
  expect(entriesByLetter(entries, 'z')).toEqual([]);
});
