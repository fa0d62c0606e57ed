import { readKey } from '../../../src/workbench/grid/grid-keys';

const press = (key: string, held: 'shift' | 'ctrl' | 'alt' | 'none' = 'none') =>
  readKey(
    {
      key,
      shiftKey: held === 'shift',
      ctrlKey: held === 'ctrl',
      altKey: held === 'alt',
      metaKey: false,
    },
    20,
  );

test('arrows move, with Shift they extend', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', steps: { down: 1, right: 0 }, extend: false });
  expect(press('ArrowLeft', 'shift')).toEqual({
    kind: 'move',
    steps: { down: 0, right: -1 },
    extend: true,
  });
  expect(press('Tab', 'shift')).toEqual({
    kind: 'move',
    steps: { down: 0, right: -1 },
    extend: false,
  });
  expect(press('PageUp')).toEqual({ kind: 'move', steps: { down: -20, right: 0 }, extend: false });
  expect(press('End', 'ctrl')).toEqual({ kind: 'edge', end: true, sheet: true });
});

test('a character begins an entry, a Chinese one too; shortcuts do not', () => {
  expect(press('a')).toEqual({ kind: 'type' });
  expect(press('=')).toEqual({ kind: 'type' });
  expect(press('中')).toEqual({ kind: 'type' });
  expect(press('Process')).toEqual({ kind: 'type' });
  expect(press('c', 'ctrl')).toBeUndefined();
  expect(press('F6')).toBeUndefined();
  expect(press('Escape')).toBeUndefined();
});

test('F2 edits, Delete clears', () => {
  expect(press('F2')).toEqual({ kind: 'edit' });
  expect(press('Delete')).toEqual({ kind: 'clear' });
});
