import { placeBox } from '../../../src/workbench/menu/place-box';

const WINDOW = { width: 1000, height: 600 };
const MENU = { width: 200, height: 300 };
const point = (left: number, top: number) => ({ left, top, width: 0, height: 0 });

test.each([
  ['where there is room: below the mouse', point(100, 50), { left: 100, top: 50 }],
  ['near the lower edge: above', point(100, 500), { left: 100, top: 200 }],
  ['near the right edge: moved in, 4 pixels from it', point(950, 50), { left: 796, top: 50 }],
  ['no room above or below: moved in', point(100, 299.5), { left: 100, top: 296 }],
])('a menu %s', (_, from, wanted) => {
  expect(placeBox(from, MENU, WINDOW)).toEqual(wanted);
});

test('a submenu opens to the right of its line, or to the left where there is no room', () => {
  const line = { left: 100, top: 80, width: 200, height: 24 };
  expect(placeBox(line, MENU, WINDOW, true)).toEqual({ left: 300, top: 80 });
  expect(placeBox({ ...line, left: 700 }, MENU, WINDOW, true)).toEqual({ left: 500, top: 80 });
});

test('a menu higher than the window begins at its top', () => {
  expect(placeBox(point(10, 300), { width: 200, height: 900 }, WINDOW)).toEqual({
    left: 10,
    top: 4,
  });
});
