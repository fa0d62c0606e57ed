import { changeText, pointsText } from '../../src/review/wording/change-text';

test.each([
  [7, 11, '增加4件'],
  [11, 7, '減少4件'],
  [3, 3, '不變'],
  // Printed to one decimal: what cannot be seen is no change.
  [385.02, 385.04, '不變'],
  [128, 155.93, '增加27.9件'],
])('%d to %d: %s, in words and never with a sign', (before, now, text) => {
  expect(changeText(before, now, '件')).toBe(text);
});

test.each([
  // 10 of 12 is 83.33 %, 13 of 18 is 72.22 %.
  [10 / 12, 13 / 18, '下降11.1百分點'],
  [0.8, 0.9, '上升10百分點'],
  [1, 1, '不變'],
])('a share from %d to %d: %s', (before, now, text) => {
  expect(pointsText(before, now)).toBe(text);
});
