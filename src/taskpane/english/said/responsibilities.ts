import type { EnglishForms } from '../english-forms';

export const responsibilitiesSaid: EnglishForms = {
  // rules/responsibilities/assigned
  '主責與執行均空白，無人承擔此項權責。請填一位主責及執行的人。':
    '「主責」 and 「執行」 are blank, so nobody bears this duty. Fill in who is accountable and who does it.',
  '{} {} 項權責的主責與執行均空白，尚未分工。請逐項填一位主責及執行的人。':
    '{0} {1} duties have blank 「主責」 and 「執行」 and are not assigned. Fill in for each who is accountable and who does it.',
  全部: 'All',
  自此列起共: 'From this row on',
  '主責空白，無人負最終責任。請填一人。':
    '「主責」 (accountable) is blank, so nobody answers for it. Fill in one person.',
  '主責有 {} 人（{}），主責只能一人。請留一人，其餘移到執行。':
    '「主責」 (accountable) has {0} people (「{1}」), but may have only one. Keep one, and move the others to 「執行」.',
  '執行空白，無人辦理此項權責。請填實際辦理的人。':
    '「執行」 (responsible) is blank, so nobody does it. Fill in who does.',
  // rules/responsibilities/load
  '「{}」主責 {} 項權責，超過上限 {} 項。請考慮將部分改由其他成員主責。':
    '「{0}」 is accountable for {1} duties; the limit is {2}. Consider giving some of them to other members.',
  // rules/responsibilities/missing-duties
  '程序所列 {} 項權責均未列。請由程序帶入全部權責。':
    'None of the procedure’s {0} duties is listed. Take all of them over from the procedure.',
  由程序帶入全部權責: 'Take all duties over from the procedure',
  '缺少「{}」項次 {}「{}」，程序規定應有此項權責。請補列。':
    '「{0}」 item {1} 「{2}」 is missing, which the procedure requires. Add it.',
  由程序補列此項: 'Add this duty from the procedure',
  // rules/responsibilities/numbering
  '角色空白，不知此項權責由誰負責。請由清單選取：{}。':
    'The role is blank, so nobody knows whose duty it is. Choose from the list: 「{0}」.',
  項次空白: '「項次」 is blank',
  '項次「{}」不是一個英文字母': '「項次」 「{0}」 is not one letter',
  '{}。請填 A、B、C……之一。': '{0}. Fill in A, B, C, and so on.',
  '「{}」項次 {} 與 {} 重複。請更正項次，或刪去重複的列。':
    '「{0}」 item {1} is the same as in {2}. Correct 「項次」, or delete the row that is double.',
  '「{}」項次 {} 之前缺少 {}，項次應自 A 起連續。請補列 {}，或更正項次。':
    '「{0}」: before item {1} there is no {2}; items run from A without gaps. Add {3}, or correct 「項次」.',
  // rules/responsibilities/separation
  '「{}」為{}成員，不得擔任{}的權責。請改由{}人員擔任。':
    '「{0}」 is in the 「{1}」 and may not bear duties of the 「{2}」. Let people of the 「{3}」 do it.',
  '「{}」同時主責 {} 之核定，同一事項的制訂與核定不宜為同一人。請改由他人制訂，或改由資安長核定。':
    '「{0}」 is accountable for {1}, the approval, as well; one person should not make and approve the same thing. Let somebody else make it, or the chief security officer approve it.',
  // rules/responsibilities/vacant-roles
  '角色「{}」於 {} 無現任人員，其 {} 項權責無人承擔。請於「成員」指派，或更正到任日、卸任日。':
    'The role 「{0}」 has nobody in office on {1}, so its {2} {2|duty is|duties are} borne by nobody. Appoint somebody in 「成員」, or correct 「到任日」 and 「卸任日」.',
  // rules/responsibilities/wording
  權責內容空白: 'The text of the duty is blank',
  '權責內容「{}」與程序原文不同': 'The text 「{0}」 differs from the procedure',
  '{}，程序 {} 為「{}」。請恢復原文；程序已修訂者請更正依據版次。':
    '{0}; the procedure {1} says 「{2}」. Restore the text; if the procedure was revised, correct the edition 「依據版次」.',
  恢復程序原文: 'Restore the procedure’s text',
  '與 {}（{} {}）文字相同。兩個角色由同一人擔任者無須更改；否則請於備註敘明各自負責的部分。':
    'The text is the same as in {0} (「{1}」 {2}). If one person holds both roles, nothing need be changed; otherwise say in 「備註」 who bears which part.',
  // rules/responsibilities/yearly-record
  風險評鑑: 'risk assessment',
  教育訓練: 'training',
  決議追蹤: 'follow-up of resolutions',
  稽核計畫: 'audit plan',
  內部稽核: 'internal audit',
  '{}已填最近執行日，但佐證紀錄空白。請填紀錄名稱或文號。':
    'The {0} has a 「最近執行日」 (last done), but no evidence. Fill in the name or number of the record.',
  '，尚未到': ', which is still to come',
  最近執行日空白: '「最近執行日」 (last done) is blank',
  '最近執行日為 {}{}': '「最近執行日」 (last done) is {0}{1}',
  '；其他表顯示已於 {} 辦理': '; another table shows it done on {0}',
  '{}，{} 年尚無{}的紀錄{}。請於辦理後填最近執行日與佐證紀錄。':
    '{0}, and year {1} has no record of the {2}{3}. When it is done, fill in 「最近執行日」 and 「佐證紀錄」.',
  '最近執行日填 {}': 'Set 「最近執行日」 to {0}',
};
