import { saidWith } from '../../src/taskpane/said';

const texts = (all: readonly { text: string }[]) => all.map(({ text }) => text);

test('what another says soon after stands beside what was said, and not in its place', () => {
  const undone = saidWith([], { by: '設定', text: '已復原上一次儲存。' });
  const followed = saidWith(undone, { by: '檢核', text: '已自動更新：錯誤 2 項。' });
  expect(texts(followed)).toEqual(['已復原上一次儲存。', '已自動更新：錯誤 2 項。']);
});

test('who says something again says it in place of what was before, the same words too', () => {
  const saved = saidWith([], { by: '設定', text: '已儲存。' });
  const again = saidWith(saved, { by: '設定', text: '已儲存。' });
  expect(texts(again)).toEqual(['已儲存。']);
  expect(again[0]?.turn).not.toBe(saved[0]?.turn);
});

test('of what was said before others spoke nothing piles up', () => {
  const all = ['設定', '檢核', '議程', '文件'].reduce<ReturnType<typeof saidWith>>(
    (before, by) => saidWith(before, { by, text: by }),
    [],
  );
  expect(texts(all)).toEqual(['檢核', '議程', '文件']);
});
