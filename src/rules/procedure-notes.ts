/** Something about the procedure itself: for people to know, not a problem of any row. */
export interface ProcedureNote {
  readonly id: string;
  /** What stands there, and what it means for who applies it. */
  readonly note: string;
  /** Where it stands. */
  readonly authority: string;
}

/** Shown in the rule reference; PRC-08 and on are rules. */
export const PROCEDURE_NOTES: readonly ProcedureNote[] = [
  {
    id: 'PRC-01',
    note: '本文稱「政風處」，附件二稱「政風室」。單位名稱以「設定」的單位清單為準；檢核遇到其中一個寫法時會提示另一個。修訂程序時請統一用語。',
    authority: '程序伍、一、(一)3(2)；附件二',
  },
  {
    id: 'PRC-02',
    note: '本文稱各小組成員表如附件二，附件二卻沒有委員會成員表，也沒有執行小組組員；附件一的組織架構圖不在文件內。成員以「成員」表為準，可據以補作附件。',
    authority: '程序伍、一、(一)1(3)；附件一、附件二',
  },
  {
    id: 'PRC-03',
    note: '目的列有適用性、適切性與有效性，召開會議一節只列適用性與有效性；檢核依目的要求三項結論。另「正召集人」與「召集人」並用；目錄止於捌，內文則有玖。',
    authority: '程序壹、二；伍、一、(一)1(2)；伍、二',
  },
  {
    id: 'PRC-04',
    note: '使用表單為「無」，而依本程序會產出開會通知、議程、紀錄、列管表等表單。請於修訂時列入並編號；編號前「設定」的表單編號留白，系統不會代編。',
    authority: '程序柒',
  },
  {
    id: 'PRC-05',
    note: '議程六項依 2013 年版標準，沒有 2022 年版 9.3.2 c「關注方需求與期望之變更」。需要時於「設定」將議程版本改為含 2022 年版，該項的依據是標準，不是本程序。',
    authority: '程序伍、二、(二)；ISO/IEC 27001:2022 9.3.2',
  },
  {
    id: 'PRC-06',
    note: '文件日期為 110 年 11 月 24 日，未見更新的版本；其後資通安全管理法及相關法規已有修正。請執行小組檢討是否須修訂。',
    authority: '程序文件日期；參、二',
  },
  {
    id: 'PRC-07',
    note: '資安主管同時是副召集人、管理代表及執行小組組長，等於向自己共同主持的委員會陳報。其報告由何人裁示，請於會議紀錄載明。',
    authority: '程序伍、一、(一)1(2)、2(2)；伍、一、(二)1(3)B、2(2)D',
  },
];
