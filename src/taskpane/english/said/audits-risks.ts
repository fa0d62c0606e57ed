import type { EnglishForms } from '../english-forms';

export const auditsAndRisksSaid: EnglishForms = {
  // rules/audits/auditors
  '內部稽核已完成，但稽核人員空白，無從判斷獨立性。請填稽核人員姓名。':
    'The internal audit is completed, but 「稽核人員」 (auditors) is blank, so independence cannot be judged. Fill in the auditors’ names.',
  '稽核人員{}於 {} 不是稽核小組成員，也未列於外部人員及佐證。請更正人員或「成員」的任期；外部人員請於「外部人員及佐證」填姓名與佐證。':
    'Auditors {0}: on {1} not in the audit group, and not listed in 「外部人員及佐證」. Correct the names or the terms in 「成員」; for auditors from outside fill in name and evidence in 「外部人員及佐證」.',
  // rules/audits/own-unit
  '「{}」屬{}': '「{0}」 is of 「{1}」',
  請改由其他單位的稽核人員稽核: 'Let auditors of another unit do the audit',
  '由{}稽核者請另列一場，只列實際稽核的人員與單位；否則請改由其他單位的人員稽核':
    'If 「{0}」 did the audit, enter it as an audit of its own with only its real auditors and units; otherwise let people of another unit do it',
  '稽核人員{}，而該單位在受稽單位之內，不得稽核所屬單位。{}。':
    'Auditors {0}; that unit is among the audited units, and nobody may audit the own unit. {1}.',
  // rules/audits/record
  '迄日 {} 早於起日 {}。請更正其中一個日期。':
    'End date 「迄日」 {0} is before start date 「起日」 {1}. Correct one of the dates.',
  '狀態為完成，但迄日空白，不知屬於哪一期審查。請填迄日，或更正狀態。':
    'The status is 「完成」 (completed), but the end date 「迄日」 is blank, so it belongs to no review period. Fill in 「迄日」 or correct the status.',
  '狀態為完成，但迄日 {} 尚未到。請更正迄日，或將狀態改為執行中。':
    'The status is 「完成」 (completed), but the end date 「迄日」 {0} is still to come. Correct 「迄日」, or change the status to 「執行中」.',
  '狀態為完成，但沒有結論。請填稽核結論，或更正狀態。':
    'The status is 「完成」 (completed), but there is no conclusion. Fill in 「結論」 or correct the status.',
  // rules/audits/units-audited
  下一次管理審查會議前一年內未受稽核: 'not audited in the year before the next management review',
  '只由所屬人員稽核（{}）': 'audited only by its own people ({0})',
  '稽核小組成員所屬的「{}」在驗證範圍內，{}；程序規定應接受其他部門稽核人員之稽核。請安排其他單位人員稽核。':
    'The audit group’s own unit 「{0}」 is within the certified scope and {1}; the procedure has it audited by auditors of another department. Arrange an audit by people of another unit.',
  '在驗證範圍內，但下一次管理審查會議前一年內未受稽核。請補辦稽核，或更正「稽核」的受稽單位。':
    'Within the certified scope, but not audited in the year before the next management review. Do the audit, or correct the audited units 「受稽單位」 in 「稽核」.',
  '{}等 {} 個單位在驗證範圍內，但下一次管理審查會議前一年內未受稽核。請補辦稽核，或更正「稽核」的受稽單位。':
    '「{0}」: {1} units within the certified scope were not audited in the year before the next management review. Do the audits, or correct the audited units 「受稽單位」 in 「稽核」.',
  // rules/audits/yearly-audit
  沒有內部稽核: 'there is no internal audit',
  '的內部稽核 {} 尚未完成': 'the internal audit {0} is not completed',
  '{} 年{}，管理審查會議應於內部稽核實施後召開。請登錄本年內部稽核；已結束者填迄日、結論，狀態改為完成。':
    'Year {0}: {1}; the management review is to be held after the internal audit. Enter this year’s internal audit; if it is over, fill in 「迄日」 and 「結論」 and set the status to 「完成」.',
  // rules/risks/treatment
  '預定完成日 {} 早於評鑑日期 {}，處理尚未完成。請依本次評鑑重訂預定完成日，或更正日期。':
    'Due on {0}, before the assessment on {1}, and the treatment is not completed. Set a new due date by this assessment, or correct the dates.',
  '風險等級「{}」高於可接受風險等級「{}」，但{}{}。請補填。':
    'The risk level 「{0}」 is above the acceptable level 「{1}」, but 「{2}」 {3}. Fill it in.',
  '處理方式為「{}」，但風險承擔人空白，無人同意承擔。請填同意承擔者的姓名。':
    'The treatment is 「{0}」, but 「風險承擔人」 (risk owner) is blank, so nobody has accepted the risk. Fill in who accepts it.',
  '實際完成日 {}，但殘餘等級空白，看不出處理成效。請評定並填殘餘等級。':
    'Completed on {0}, but 「殘餘等級」 (residual level) is blank, so its effect is not seen. Assess it and fill it in.',
};
