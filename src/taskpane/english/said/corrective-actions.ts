import type { EnglishForms } from '../english-forms';

export const correctiveActionsSaid: EnglishForms = {
  // rules/corrective-actions/cause
  '{} 的不符合事項': 'the nonconformity of {0}',
  矯正措施: '「矯正措施」',
  '原因分析照抄{}，看不出為何發生。請寫出根本原因。':
    'The cause analysis repeats {0} and does not show why it happened. Write the root cause.',
  '原因分析只寫「{}」。請再分析制度、流程或工具何以未能防止，寫出根本原因。':
    'The cause analysis says only 「{0}」. Ask why system, process or tools did not prevent it, and write the root cause.',
  尚無原因分析: 'there is no cause analysis yet',
  '原因分析仍為「{}」': 'the cause analysis is still 「{0}」',
  '開立已 {} 日，{}，超過 {} 日。請完成原因分析。':
    'Opened {0} {0|day|days} ago and {1}; the limit is {2} {2|day|days}. Complete the cause analysis.',
  // rules/corrective-actions/chain
  '指名它的 {} 屬於另一發現 {}，本發現無後續矯正措施':
    '{0}, which names it, belongs to another finding ({1}), and this finding has no follow-up action',
  但無後續矯正措施: 'but no corrective action follows it',
  '驗證結果為「{}」，{}。請新增一列矯正措施，前案編號填 {}；或清除實際完成日，退回辦理中。':
    'The result of verification is 「{0}」, {1}. Add a corrective action with {2} as its 「前案編號」 (earlier action), or clear 「實際完成日」 to put this one back in progress.',
  '前案編號「{}」不在「矯正措施」。請填被取代之措施的編號；沒有前案請留白。':
    'The earlier action 「前案編號」 「{0}」 is not in 「矯正措施」. Fill in the number of the action that is replaced; leave it blank if there is none.',
  '前案編號 {} 屬於發現事項 {}，本措施屬於 {}，前案須屬於同一發現。請更正前案編號或發現編號。':
    'The earlier action {0} belongs to finding {1}, this one to {2}; both must be of the same finding. Correct 「前案編號」 or 「發現編號」.',
  前案編號就是自己: '「前案編號」 names the action itself',
  '與 {} 的前案編號互指成循環': '「前案編號」 goes round in a circle with {0}',
  '{}，無法判斷何者取代何者，該發現視為待矯正。請清除最早一項措施的前案編號。':
    '{0}, so nobody can tell which replaces which, and the finding counts as still to be corrected. Clear 「前案編號」 of the earliest action.',
  // rules/corrective-actions/completeness
  '只寫「{}」': 'says only 「{0}」',
  '{}{}，改善報告須有此項。請補填。': '「{0}」 {1}; the improvement report needs it. Fill it in.',
  '不符合事項 {} 沒有立即處置的紀錄。請填寫發現當下如何控制影響；無須處置者寫明理由。':
    'Nonconformity {0} has no record of immediate action. Say how the effect was contained when it was found; if nothing was needed, say why.',
  // rules/corrective-actions/days
  '尚未完成請留白，完成後再填。':
    'If it is not done yet leave it blank, and fill it in afterwards.',
  '{} {} 早於開立日 {}。請更正其中一個日期。':
    '「{0}」 {1} is before the opening date 「開立日」 {2}. Correct one of the dates.',
  // rules/corrective-actions/evidence
  佐證空白: '「佐證」 (evidence) is blank',
  '佐證只寫「{}」': '「佐證」 (evidence) says only 「{0}」',
  '實際完成日 {}，但{}，無從查核。請填可查證的紀錄名稱或文號。':
    'Completed on {0}, but {1}, so nobody can check it. Fill in the name or number of a record that can be found.',
  '已填實際完成日 {}，但{}寫「{}」，似未做到。請寫實際完成的事；尚未完成請清除實際完成日。':
    '「實際完成日」 is {0}, but 「{1}」 says 「{2}」, as if it were not done. Write what was actually done; if it is not complete, clear 「實際完成日」.',
  // rules/corrective-actions/lateness
  逾期原因空白: 'the reason for delay 「逾期原因」 is blank',
  '逾期原因只寫「{}」': 'the reason for delay 「逾期原因」 says only 「{0}」',
  '預定完成日 {}，執行情形為「{}」，逾期 {} 日，但{}。請填逾期原因。':
    'Due {0}, progress 「{1}」, {2} {2|day|days} late, but {3}. Fill in the reason.',
  '逾期辦理中，已逾 {} 日，{}。請經核准後填展延至，可提管審會核定；逾期仍自原預定完成日起算。':
    'Late by {0} {0|day|days} and still open, {1}. After approval fill in 「展延至」 (extended to); the management review may approve it. Lateness still counts from the original due date.',
  但無展延至: 'but 「展延至」 (extended to) is blank',
  '但展延至 {} 不晚於預定完成日 {}': 'but 「展延至」 {0} is not later than the due date {1}',
  '展延至 {} 也已屆滿': 'the extension to {0} has run out as well',
  '展延至 {}，但{}。請填核准者與日期，例如資安長 115/6/22 核准。':
    'Extended to {0}, but {1}. Fill in who approved it and when, for example 「資安長 115/6/22 核准」.',
  展延核准空白: 'the approval 「展延核准」 is blank',
  '展延核准「{}」未載日期': 'the approval 「展延核准」 「{0}」 has no date',
  '展延核准「{}」未載核准者': 'the approval 「展延核准」 「{0}」 does not say who approved',
  '預定完成日 {}': 'Due {0}',
  今日到期: 'which is today',
  明日到期: 'which is tomorrow',
  '{} 日後到期': 'in {0} {0|day|days}',
  '{}，{}，尚未完成。請催辦，完成後填實際完成日。':
    '{0}, {1}, and not completed. Press for it, and fill in 「實際完成日」 when it is done.',
  '，已展延至 {}': ', extended to {0}',
  '{}，已逾期 {} 日{}，尚未完成。請催辦，並於管審會說明。':
    '{0}, late by {1} {1|day|days}{2}, and not completed. Press for it, and explain it in the management review.',
  // rules/corrective-actions/new-action
  '新增矯正措施 {}': 'Add corrective action {0}',
  // rules/corrective-actions/numbering
  '發現編號空白，不知矯正何項發現。請填「發現事項」的編號。':
    '「發現編號」 (finding) is blank, so nobody knows which finding is corrected. Fill in the number from 「發現事項」.',
  '發現編號「{}」不在「發現事項」。請更正編號，或補登該發現事項。':
    '「發現編號」 「{0}」 is not in 「發現事項」. Correct the number, or enter the finding.',
  '「發現事項」沒有任何一件，{} 項矯正措施所指的發現都不存在。請先於「發現事項」登錄各件。':
    '「發現事項」 has no rows, but {0} corrective {0|action names a finding|actions name findings}. First enter the findings in 「發現事項」.',
  '矯正措施 {} 的前案編號指向此編號，改號前請先確認指何列。':
    'Corrective action {0} names this number as its 「前案編號」; before changing it make sure which row is meant.',
  // rules/corrective-actions/responsible
  '請改為設定中的單位名稱；確有此單位者補列於設定。':
    'Use a unit’s name from the settings; if the unit exists, add it there.',
  '是否為「{}」？請改為設定中的單位名稱。':
    'Is 「{0}」 meant? Use a unit’s name from the settings.',
  '負責單位「{}」不在設定的單位內，無法依單位彙整。{}':
    'The responsible unit 「{0}」 is not in the list of units, so nothing can be summed up by unit. {1}',
  '負責人「{}」服務於{}，不屬於負責單位「{}」。請更正負責人或負責單位；已調任者於「成員」補登任期。':
    '「{0}」, who is responsible, serves in 「{1}」 and not in the responsible unit 「{2}」. Correct the person or the unit; after a transfer enter the term in 「成員」.',
  '負責人「{}」{} 卸任，早於預定完成日 {}，措施尚未完成。請改由接任者負責。':
    '「{0}」, who is responsible, leaves office on {1}, before the due date {2}, and the action is not completed. Let the successor take it over.',
  // rules/corrective-actions/verification
  '驗證人「{}」與負責人相同{}，驗證應由他人為之。請改由稽核小組成員驗證。':
    'Verifier 「{0}」 is also responsible for the action{1}; somebody else must verify it. Let a member of the audit group do it.',
  今日: 'today',
  '於 {} ': 'on {0}',
  '驗證人「{}」{}不是稽核小組成員。請改由稽核小組成員驗證；確為稽核小組者請於「成員」補登其任職。':
    'Verifier 「{0}」 is not in the audit group {1}. Let a member of the audit group verify it; if the person is one, enter the appointment in 「成員」.',
  '驗證日期 {} 早於實際完成日 {}，完成前無從驗證。請更正日期，或於完成後重新驗證。':
    'Verified on {0}, before it was completed on {1}; nothing can be verified before. Correct the date, or verify again after completion.',
  已填驗證日期: '「驗證日期」 is filled in',
  '{}，但實際完成日空白，完成前無從驗證。請填實際完成日，或清除驗證資料。':
    '{0}, but 「實際完成日」 is blank, and nothing can be verified before completion. Fill in 「實際完成日」, or clear the verification.',
  '驗證結果為「{}」，但{}空白，驗證無所依據。請補填{}，或清除驗證結果。':
    'The result of verification is 「{0}」, but 「{1}」 is blank, so it rests on nothing. Fill in 「{2}」, or clear the result.',
  '{} 完成已 {} 日，尚未驗證': 'Completed on {0}, {1} {1|day|days} ago, and not verified',
  '{}，超過 {} 日。請稽核小組驗證成效並填驗證結果。':
    '{0}; the limit is {1} {1|day|days}. Let the audit group verify it, and fill in the result.',
  '{}，驗證期限為 {}。請安排稽核小組驗證。':
    '{0}; the limit is {1}. Arrange verification by the audit group.',
  '尚未驗證請留白，驗證後再填。':
    'If it is not verified yet leave it blank, and fill it in afterwards.',
};
