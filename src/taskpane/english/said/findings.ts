import type { EnglishForms } from '../english-forms';

export const findingsSaid: EnglishForms = {
  // rules/findings/audit-link
  '來源為內部稽核，但稽核編號空白，此項不會計入任何一次稽核。請填該場次的編號。':
    'The source is 「內部稽核」 (internal audit), but 「稽核編號」 is blank, so this finding counts for no audit. Fill in the number of the audit.',
  '稽核編號「{}」不在「稽核」，此項不會計入該次稽核。請更正編號，或補登該場稽核。':
    '「稽核編號」 「{0}」 is not in 「稽核」, so this finding does not count for that audit. Correct the number, or enter the audit.',
  '稽核編號「{}」不在「稽核」，填此編號的 {} 件發現都不會計入該次稽核。請於「稽核」補登該場稽核，或更正各件的編號。':
    '「稽核編號」 「{0}」 is not in 「稽核」, so the {1} findings that name it do not count for that audit. Enter the audit in 「稽核」, or correct their numbers.',
  來源為內部稽核: 'of the source 「內部稽核」 (internal audit)',
  填有稽核編號: 'with a 「稽核編號」',
  '「稽核」沒有任何一場，但「發現事項」有 {} 件{}（第一件為 {}），都不會計入任何一次稽核。請先於「稽核」登錄各該場次，再核對各件的稽核編號。':
    '「稽核」 has no rows, but 「發現事項」 has {0} {0|finding|findings} {1} (the first is {2}), which count for no audit. First enter the audits in 「稽核」, then see to the findings’ 「稽核編號」.',
  '稽核 {} 的期間（{} 至 {}）及其後 {} 日內':
    'the time of audit {0} ({1} to {2}) and the {3} {3|day|days} after it',
  '發現日期 {} 不在{}。請更正發現日期或稽核編號；稽核起迄日有誤者更正「稽核」。':
    'The date found {0} is not within {1}. Correct 「發現日期」 or 「稽核編號」; if the audit’s dates are wrong, correct 「稽核」.',
  '此場次的 {} 件發現，發現日期都不在{}（第一件 {}）。請更正「稽核」的起迄日；各件的日期或稽核編號有誤者逐件更正。':
    '{0} findings of this audit: none was found within {1} (the first on {2}). Correct the audit’s dates in 「稽核」; where a finding’s own date or 「稽核編號」 is wrong, correct it.',
  此場次: 'this audit',
  '此場次及其他 {} 場已完成的稽核': 'this audit and {0} other completed {0|audit|audits}',
  '狀態為完成，但「發現事項」沒有任何一件指到{}。請補登發現（含觀察、建議事項），或於發現事項填稽核編號；確無發現者請再確認稽核是否確實執行。':
    'The status is 「完成」 (completed), but no finding in 「發現事項」 names {0}. Enter the findings (observations and suggestions too), or fill in their 「稽核編號」; if there really are none, make sure that the audit was done.',
  // rules/findings/clause
  '條文「{}」不是條文的寫法。請寫 4 至 10.x（例如 9.1），或 A.5 至 A.8（2022 年版）、A.5 至 A.18（2013 年版）的編號，例如 A.8.13。':
    '「{0}」 is not how a clause is written. Write 4 to 10.x (such as 9.1), or A.5 to A.8 (edition 2022) or A.5 to A.18 (edition 2013), such as A.8.13.',
  同一格有兩種版次的條文: 'is of two editions in one cell',
  '是 {} 年版的條文，其他發現用 {} 年版':
    'is of the edition {0}, while other findings use that of {1}',
  '條文「{}」{}，重複缺失會認不出來。請全表用同一版次。':
    'Clause 「{0}」 {1}, so repeated nonconformities are not recognised. Use one edition throughout.',
  // rules/findings/closing
  '無任何矯正措施。請補登矯正措施及驗證結果，或清除結案日。':
    'there is no corrective action. Enter the action and its verification, or clear 「結案日」',
  '{}。請待全部完成並驗證有效再結案，或清除結案日。':
    '{0}. Close it when all are done and verified as effective, or clear 「結案日」',
  '已填結案日 {}，但{}': 'Closed on {0}, but {1}.',
  '「矯正措施」沒有任何一列，但已填結案日的不符合事項有 {} 件。請於「矯正措施」補登各件的措施及驗證結果，或清除結案日。':
    '「矯正措施」 has no rows, but {0} nonconformities have a closing date 「結案日」. Enter their actions and verifications in 「矯正措施」, or clear 「結案日」.',
  尚未完成: 'is not completed',
  尚未驗證: 'is not verified',
  '驗證結果為「{}」': 'The result of verification is 「{0}」',
  '主要不符合自 {} 發現已 {} 日未結案，超過 {} 日。請催辦矯正措施並完成驗證，或於管審會說明。':
    'The major nonconformity found on {0} has been open for {1} {1|day|days}; the limit is {2} {2|day|days}. Press for the corrective actions and their verification, or explain it in the management review.',
  // rules/findings/completeness
  '{}空白。請補填。': '「{0}」 is blank. Fill it in.',
  還原狀態的公式: 'Restore the formula of 「狀態」',
  '狀態填「{}」，不在可選的內容內（{}）。狀態由公式計算，請還原該欄公式。':
    'The state 「{0}」 is not one of the choices (「{1}」). The state is worked out by a formula; restore it.',
  // rules/findings/days
  '發現日期不會在未來，請更正。': 'Nothing is found in the future; correct it.',
  '結案日 {} 早於發現日期 {}，此列無法計入發現事項的數字。請更正其中一個日期。':
    'Closed on {0}, before it was found on {1}; figures on findings leave the row out. Correct one of the dates.',
  '尚未結案請留白，結案後再填。':
    'If it is not closed yet leave it blank, and fill it in afterwards.',
  // rules/findings/description
  未寫出何事不符: 'does not say what is not in conformity',
  '不足 {} 個字': 'has fewer than {0} characters',
  '不符合事項「{}」{}，無從分析原因。請寫明何處、何時、何事與規定不符。':
    'The description 「{0}」 {1}, so its cause cannot be analysed. Write where, when and how what differs from which requirement.',
  // rules/findings/issuer
  '來源為內部稽核，但開立人「{}」於 {} 不是稽核小組成員。請改填稽核小組的開立人；確為稽核小組者請於「成員」補登其任職。':
    'The source is 「內部稽核」 (internal audit), but 「{0}」, who issued it, was not in the audit group on {1}. Fill in who of the audit group issued it; if the person is one of them, enter the appointment in 「成員」.',
  '開立人「{}」{}，不得稽核所屬單位。請改由其他單位稽核人員確認並開立。':
    '「{0}」, who issued it, {1} and may not audit the own unit. Let an auditor of another unit confirm and issue it.',
  '所書單位就是受稽單位「{}」': 'is written down as of the audited unit 「{0}」',
  '於 {} 服務於受稽單位「{}」（{}）': 'served on {0} in the audited unit 「{1}」 ({2})',
  // rules/findings/missing-action
  '，且已逾寬限 {} 日': ', and the {0} {0|day|days} of grace are over',
  '「{}」尚無矯正措施{}。請於「矯正措施」新增一列，發現編號填 {}。':
    'The 「{0}」 has no corrective action yet{1}. Add a row in 「矯正措施」 with {2} as its 「發現編號」.',
  '「矯正措施」沒有任何一列，{} 件未結案的不符合事項都尚無矯正措施。請於「矯正措施」逐件登錄。':
    '「矯正措施」 has no rows, so none of {0} open nonconformities has a corrective action. Enter them in 「矯正措施」 one by one.',
  // rules/findings/numbering
  '編號「{}」不合格式。請依「NC-民國年-三位流水號」編號，例如 NC-115-001。':
    'The number 「{0}」 is not in the right form. Number it as NC-year-three digits, such as NC-115-001.',
  '編號的年度 {} 與發現日期 {} 的年度不符。請確認發現日期與編號何者有誤。':
    'The number’s year {0} is not that of the date found {1}. Make sure which of the two is wrong.',
  '矯正措施 {} 指向此編號，改號前請先確認各屬何列。':
    'Corrective action {0} names this number; before changing it make sure which row is meant.',
  '改為「{}」，矯正措施的發現編號一併更改':
    'Change to 「{0}」, and with it the finding’s number in the corrective actions',
  // rules/findings/repetition
  '（{} 發現）': ' (found on {0})',
  '條文 {} 在 {} 年內重複不符合：前案為{}{}，{}。請查明該措施為何未能防止再發生，於本案的原因分析寫出 {} 並說明。':
    'Repeated nonconformity with clause {0} within {1} {1|year|years}: the earlier case is {2}{3}; {4}. Find out why that action did not prevent it, name {5} in this case’s cause analysis, and explain.',
  前案: 'the earlier finding',
  當時沒有矯正措施: 'it had no corrective action',
  '（另有 {} 項措施）': ' (and {0} other {0|action|actions})',
  '當時的原因為「{}」、措施為「{}」{}': 'its cause was 「{0}」 and its action 「{1}」{2}',
  '（{}）': ' ({0})',
  '受稽單位與不符合事項和{}{}相同，相隔不逾 {} 日，可能重複登錄。確為同一件請刪去其中一列；確為兩件請寫明不同之處。':
    'Unit and description are the same as in {0}{1}, not more than {2} {2|day|days} apart; it may have been entered twice. If it is the same finding, delete one of the rows; if there are two, write how they differ.',
};
