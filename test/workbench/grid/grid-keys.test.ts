import { nameOfKeys } from '../../../src/workbench/grid/commands';
import { readMove, type PressedKey } from '../../../src/workbench/grid/grid-keys';
import { readEntryKey } from '../../../src/workbench/entry/entry-keys';

function press(keys: string): PressedKey {
  const held = keys.split('+');
  return {
    key: held.at(-1) ?? '',
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
  };
}

test.each([
  ['ArrowDown', { kind: 'step', steps: { down: 1, right: 0 }, extend: false }],
  ['Shift+ArrowLeft', { kind: 'step', steps: { down: 0, right: -1 }, extend: true }],
  ['Ctrl+ArrowRight', { kind: 'jump', to: { down: 0, right: 1 }, extend: false }],
  ['Ctrl+Shift+ArrowUp', { kind: 'jump', to: { down: -1, right: 0 }, extend: true }],
  ['PageUp', { kind: 'page', steps: { down: -1, right: 0 }, extend: false }],
  ['Alt+PageDown', { kind: 'page', steps: { down: 0, right: 1 }, extend: false }],
  ['Shift+Home', { kind: 'edge', end: false, sheet: false, extend: true }],
  ['Ctrl+End', { kind: 'edge', end: true, sheet: true, extend: false }],
  ['Enter', { kind: 'enter', by: 1 }],
  ['Shift+Tab', { kind: 'tab', by: -1 }],
])('%s moves', (keys, move) => {
  expect(readMove(press(keys))).toEqual(move);
});

test.each(['Ctrl+PageDown', 'Alt+ArrowDown', 'Ctrl+Tab', 'F6', 'a', 'Ctrl+c'])(
  '%s moves nothing',
  (keys) => {
    expect(readMove(press(keys))).toBeUndefined();
  },
);

test.each([
  ['Enter', 'leave', 'leave'],
  ['Shift+Tab', 'leave', 'leave'],
  ['ArrowLeft', 'leave', undefined],
  ['Ctrl+ArrowLeft', 'leave', undefined],
  ['Home', 'leave', undefined],
  ['Escape', 'cancel', 'cancel'],
  ['F2', 'toggle', 'toggle'],
  ['Alt+Enter', 'line', 'line'],
  ['Ctrl+Enter', 'fill', 'fill'],
  ['Backspace', undefined, undefined],
  ['Ctrl+v', undefined, undefined],
])('in an entry, %s is %p after typing and %p after F2', (keys, typing, editing) => {
  expect(readEntryKey(press(keys), 'typing')).toBe(typing);
  expect(readEntryKey(press(keys), 'editing')).toBe(editing);
});

test('commands are named as Excel’s help names their keys', () => {
  expect(nameOfKeys(press('Shift+Ctrl+l'))).toBe('Ctrl+Shift+L');
  expect(nameOfKeys(press('Meta+;'))).toBe('Ctrl+;');
  expect(nameOfKeys(press('Alt+ArrowDown'))).toBe('Alt+ArrowDown');
});
