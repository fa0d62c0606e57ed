import type { DamageKind, SheetDamage } from './damage';

const WHAT: Readonly<Record<DamageKind, (found: string) => string>> = {
  missingString: (found) => `的文字（共用字串 ${found}）不在檔案裡`,
  badNumber: (found) => `的數值「${found}」不是數字`,
  badDate: (found) => `的日期「${found}」不是存在的日期`,
  badBoolean: (found) => `的「${found}」不是 TRUE 或 FALSE`,
  badType: (found) => `的類別「${found}」不是 Excel 的儲存格類別`,
  badCharacter: (found) => `含有不存在的字元（${found}）`,
  tooLong: (found) => `的文字有 ${found} 字，超過 Excel 一格的上限 32,767 字`,
  badCellName: (found) => `的位址「${found}」不正確`,
  doubleCell: () => '在檔案裡有兩個',
  badRow: (found) => `的列號「${found}」不正確`,
  unfinished: () => '的內容不完整',
  badTable: (found) => `的表格「${found}」範圍或內容不正確，表格無法讀取`,
  missingSheet: () => '的內容不在檔案裡，整張工作表無法讀取',
  brokenSheet: () => '的內容不完整，整張工作表無法讀取',
};

/** One sentence that names the place; the caller adds what to do. */
export function damageText({ kind, sheet, cell, found }: SheetDamage): string {
  const short = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  const place = cell === '' ? `工作表「${sheet}」` : `工作表「${sheet}」儲存格 ${cell} `;
  return `檔案已損毀：${place}${WHAT[kind](short)}。`;
}

/** What to do about it. */
export const DAMAGE_REMEDY =
  '請改用備份；或在 Excel 以「開啟並修復」開啟，核對上述位置並重填後另存新檔。';
