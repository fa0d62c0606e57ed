import { identity } from '../register/identity';
import type { Choice } from '../register/lists';

export type ItemNo = Choice<'ItemNo'>;

/**
 * What the agenda contains, in the procedure's words (伍.二.(二)); 7 is ISO/IEC 27001:2022 9.3.2 c.
 * 臨時動議 comes up in the meeting: it stands in its minutes, not in the agenda.
 */
export const agendaTitles: Readonly<Record<ItemNo, string>> = {
  '1': '過往管理審查之議案的處理狀態',
  '2': '與資訊安全管理系統有關之內部及外部議題的變更',
  '3-1': '不符合項目及矯正措施',
  '3-2': '監督及量測結果',
  '3-3': '稽核結果',
  '3-4': '資訊安全目標之達成',
  '4': '關注方之回饋',
  '5': '風險評鑑結果及風險處理計畫之狀態',
  '6': '持續改善之機會',
  '7': '關注方需求與期望之變更',
  臨時動議: '臨時動議',
};

/** What item 1 of the first meeting says, and no other. */
export const FIRST_MEETING = '首次會議，無前次決議';

/** Said without saying anything: a reason is missing. */
const EMPTY_WORDS = /^(無|無資料|無報告|無事項|無相關事項|同上|待補|略|n\/a|na|[-–—―－.。…]+)$/;

/** Whether a text says something: neither blank nor 「無」 alone, which needs a reason. */
export function saysSomething(text: string | null): boolean {
  const form = plain(text);
  return form !== '' && !EMPTY_WORDS.test(form);
}

/** Whether a 案由 says something else than the item's own title, or a piece of it. */
export function isOwnSubject(subject: string | null, itemNo: ItemNo): boolean {
  return saysSomething(subject) && !plain(agendaTitles[itemNo]).includes(plain(subject));
}

/** Whether a text says that there is nothing: 「無」, 「無待追蹤決議」. */
export function saysNone(text: string | null): boolean {
  return /^(本次|目前|本期)?(皆|均)?無/.test(plain(text));
}

function plain(text: string | null): string {
  return identity(text ?? '').replace(/[。.]$/, '');
}
