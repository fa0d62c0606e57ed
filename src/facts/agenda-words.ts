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

/** Said without saying anything: a reason is missing. 「本期無」 and 「無變更」, of what a part asks for, are 「無」. */
const EMPTY_WORDS =
  /^((本期|本次|本年度?|本次會議|目前|迄今)?(皆|均|尚|暫)?(無|未有|沒有)(任何|可|相關|重大|資料|報告|事項|議題|內部|外部|及|變更|變動|異動|改變|回饋|之|的)*|同上|待補|略|n\/a|na|[-–—―－.。…]+)$/;

/** Whether a text says something: neither blank nor 「無」 alone, which needs a reason. */
export function saysSomething(text: string | null): boolean {
  const form = plain(text);
  return form !== '' && !EMPTY_WORDS.test(form);
}

/** Whether a 案由 says something else than the item's own title, or a piece of it. */
export function isOwnSubject(subject: string | null, itemNo: ItemNo): boolean {
  return saysSomething(subject) && !plain(agendaTitles[itemNo]).includes(plain(subject));
}

/** 「無」, 「本次無待追蹤之決議事項」: of decisions, and of no kind of them that may leave others open. */
const NO_DECISIONS =
  /^(本期|本次|目前|迄今|現)?(會議)?(皆|均|尚|已)?無(任何|前次|以前|過往|歷次|未結|未完成|未辦結|未解除|未解除列管|待追蹤|待辦理?|須追蹤|需追蹤|應追蹤|應列管|列管中?|尚待追蹤|可報告|相關)*(會議)?之?(會議)?(決議|決定|案件|議案|事項|案|資料|報告)*$/;

/**
 * Whether a text says of earlier decisions that there are none, and nothing beside it: 「無逾期案件；
 * 一案繼續列管」 does not.
 */
export function saysNoDecisions(text: string | null): boolean {
  const clauses = clausesOf(text);
  return clauses.length > 0 && clauses.every((clause) => NO_DECISIONS.test(clause));
}

const MEETING_IS_FIRST =
  /^(本次會議|本次|本會議|此次|本)?(為|係|是|屬)?(本所|本公所)?(第一|首)次(召開)?(之|的)?(管理審查|管審|審查)?(會議|會|召開)?$/;

/** Whether a text claims that its meeting is the first; 「首次會議決議二案…」 speaks of another. */
export function claimsToBeFirst(text: string | null): boolean {
  const clauses = clausesOf(text);
  return clauses.some((clause, at) => {
    if (/^(第一|首)次(管理審查)?會議[尚故]?無前次(會議)?決議/.test(clause)) return true;
    if (!MEETING_IS_FIRST.test(clause)) return false;
    // 「首次會議，決議二案均已解除」 names the meeting whose decisions follow.
    const next = clauses[at + 1];
    return !/^(第一|首)次/.test(clause) || next === undefined || /^[故尚並]?無/.test(next);
  });
}

/** A text by its commas and stops, in the form in which words compare. */
export function clausesOf(text: string | null): string[] {
  return identity(text ?? '')
    .split(/[,、。.;!?()]+/)
    .filter((clause) => clause !== '');
}

function plain(text: string | null): string {
  return identity(text ?? '').replace(/[。.]$/, '');
}
