import { boxText, boxTitle, type ReplacedBox, type WrittenBox } from './written-box';

/** What became of what people had written. */
export function boxNotices(
  kept: readonly WrittenBox[],
  replaced: readonly ReplacedBox[],
): string[] {
  return [
    ...(kept.length === 0 ? [] : [`原工作表上填寫的內容已保留：${kept.map(boxText).join('、')}。`]),
    ...replaced.map(
      (each) =>
        `${boxTitle(each)}原填寫「${each.text.trim()}」，新的一份依資料表印為「${each.printed.trim()}」，請核對。`,
    ),
  ];
}
