import type { EnglishForms } from '../english-forms';

/** Helps of tables and columns: agenda, attendance, audits, corrective actions, findings. */
export const columnsToFindings: EnglishForms = {
  '每次會議 1、3-1 至 3-4、5 各一列，2、4、6 至少一列；無內容時填無報告理由。':
    'For each meeting one row each of 1, 3-1 to 3-4 and 5, and at least one each of 2, 4 and 6; without contents fill in 「無報告理由」.',
  '例如 MR-115-01-2、MR-115-01-2-2，不可重複。':
    'Such as MR-115-01-2 or MR-115-01-2-2; each number once.',
  '管審會議表中的編號。': 'The meeting’s number in 「管審會議」.',
  '程序的議程項次：1、2、3-1 至 3-4、4、5、6；2、4、6 可有數列，會中提出者為臨時動議。':
    'Item of the procedure’s agenda: 1, 2, 3-1 to 3-4, 4, 5 and 6; 2, 4 and 6 may have several rows, and what is raised in the meeting is 「臨時動議」.',
  '報告案作成決定，討論案作成決議；留白為報告案。':
    'A report leads to a decision, a matter for discussion to a resolution; blank is a report.',
  '項次 2 選內部議題或外部議題，項次 4 選關注方；一議題一列，其他項次留白。':
    'Item 2: internal or external issue; item 4: interested parties. One issue a row; leave other items blank.',
  '本案的主旨；項次 2 寫議題，項次 4 寫哪一關注方。':
    'The subject; item 2: the issue, item 4: which interested party.',
  '報告內容；沒有內容時改填無報告理由。':
    'What is reported; without contents fill in 「無報告理由」 instead.',
  '對 ISMS 的影響與因應作法；項次 2、4 請填寫，其他項次可留白。':
    'Effect on the ISMS and the response; fill in for items 2 and 4, others may be blank.',
  '請委員會作成的決定，例如同意展延、請主辦單位提報；沒有請留白。':
    'What the committee is asked to decide, such as an extension or a report by a unit; leave blank if nothing.',
  '留白時 3-1、3-3 為稽核小組組長，其餘為執行小組組長。':
    'Blank means the head of the audit group for 3-1 and 3-3, and the head of the working group for the rest.',
  '沒有內容時說明理由，議程將印「無」與此理由。':
    'Why there is nothing to report; the agenda prints 「無」 with this reason.',
  '會後從清單選取。': 'Choose from the list after the meeting.',
  '會後填寫；有交辦者另列決議列管。':
    'Fill in after the meeting; what is assigned to somebody also gets a row in 「決議列管」.',
  '一列一人一次會議。': 'One person at one meeting a row.',
  '與會者姓名，須為成員。': 'Name of who attends; must be a member.',
  '委員或列席。': '「委員」 is a committee member, 「列席」 attends without a vote.',
  '會後選取出席、代理、請假或缺席。':
    'Choose after the meeting: 「出席」 present, 「代理」 by deputy, 「請假」 on leave or 「缺席」 absent.',
  '出席狀況為代理時，填代理者姓名。': 'Name of the deputy, where the attendance is 「代理」.',
  '一列一場稽核；編號如 IA-115-01。': 'One audit a row; numbers such as IA-115-01.',
  '例如 IA-115-01，不可重複。': 'Such as IA-115-01; each number once.',
  '從清單選取稽核類別。': 'Choose the kind of audit from the list.',
  '稽核開始日。': 'First day of the audit.',
  '稽核結束日，不早於起日。': 'Last day of the audit, not before the first.',
  '受稽核的單位，數個單位以「、」分隔。': 'The audited units, several separated by 「、」.',
  '填姓名，數人以「、」分隔；外部人員填「姓名(外部)」。':
    'Names, several separated by 「、」; people from outside as 「姓名(外部)」.',
  '非稽核小組的稽核人員：姓名、所屬機關及派任或資格佐證；沒有請留白。':
    'Auditors who are not in the audit group: name, organisation, and evidence of assignment or qualification; leave blank if none.',
  '稽核範圍與依據的準則。': 'Scope of the audit and the criteria it goes by.',
  '從清單選取；結束後改為完成。': 'Choose from the list; when it is over, 「完成」.',
  '狀態為完成時必填。': 'Required where the status is 「完成」.',
  '一列一項矯正措施；編號如 CA-115-001。逾期一律自原預定完成日起算。':
    'One corrective action a row; numbers such as CA-115-001. Lateness always counts from the original due date.',
  '例如 CA-115-001，不可重複。': 'Such as CA-115-001; each number once.',
  '所改善的發現事項編號，例如 NC-115-001。': 'The finding that is corrected, such as NC-115-001.',
  '前一措施無效或部分有效時，填該措施的編號。':
    'Where an earlier action was ineffective or partly effective, its number.',
  '發現後當下的處置，防止影響擴大。': 'What was done at once, so that the effect did not spread.',
  '寫出根本原因，不要重複不符合事項。': 'The root cause; do not repeat the nonconformity.',
  '針對原因、防止再發生的作法。': 'What is done about the cause, so that it does not happen again.',
  '策略、管理、技術、人力、資源，可多選，以「、」分隔。':
    'Strategy, management, technology, people, resources; several may be chosen, separated by 「、」.',
  '須與設定的單位名稱相同。': 'As a unit is named in the settings.',
  '負責單位的現任成員姓名。': 'Name of a member in office of the responsible unit.',
  '措施提出的日期。': 'Day on which the action was proposed.',
  '原訂完成日，展延後也不更改；不早於開立日。':
    'The original due date, which stays after an extension; not before 「開立日」.',
  '例如每月會報、書面複查、現場複查。':
    'Such as a monthly report, a review of documents or a visit.',
  '實際完成的日期；未完成請留白。': 'Day of actual completion; leave blank if not completed.',
  '逾期未完成時核准的新期限；逾期仍自原日期起算。':
    'New limit approved while late; lateness still counts from the original date.',
  '填了展延至就要填：核准者與日期，例如資安長 115/6/22 核准。':
    'Required with 「展延至」: who approved and when, such as 「資安長 115/6/22 核准」.',
  '逾期完成或逾期辦理中時必填。': 'Required where the action was completed late or is late.',
  '完成後必填，可查證的紀錄名稱或文號。':
    'Required after completion: name or number of a record that can be found.',
  '稽核小組成員，不可為負責人本人。': 'A member of the audit group, not the person responsible.',
  '不早於實際完成日；未驗證請留白。':
    'Not before the actual completion; leave blank if not verified.',
  '驗證後選取；未驗證請留白。': 'Choose after verification; leave blank if not verified.',
  '由公式計算，請勿輸入。': 'Worked out by a formula; do not type here.',
  '由公式自原預定完成日計算，請勿輸入。':
    'Worked out by a formula from the original due date; do not type here.',
  '其他需要說明的事項。': 'Anything else that should be known.',
  '一列一件發現事項；編號如 NC-115-001。狀態由公式計算。':
    'One finding a row; numbers such as NC-115-001. The state is worked out by a formula.',
  '例如 NC-115-001，年度為發現日期的民國年。':
    'Such as NC-115-001, with the ROC year of the date found.',
  '發現當日，不可晚於今天。': 'Day on which it was found; not after today.',
  '從清單選取；選內部稽核時須填稽核編號。':
    'Choose from the list; an internal audit needs 「稽核編號」.',
  '稽核表中的編號；非稽核發現者留白。':
    'The audit’s number in 「稽核」; leave blank if it was not found by an audit.',
  '主要與次要不符合須有矯正措施；觀察與建議可直接結案。':
    'Major and minor nonconformities need corrective actions; observations and suggestions may be closed directly.',
  '從清單選取策略面、管理面或技術面。': 'Choose from the list: strategy, management or technology.',
  '不符合的條文，例如 9.1 或 A.8.13；版本不要混用。':
    'The clause that is not met, such as 9.1 or A.8.13; do not mix editions.',
  '寫明何處、何時、何事與規定不符，不可只寫待補。':
    'Where, when and how what differs from which requirement; not just 「待補」.',
  '發生缺失的責任單位，須與設定的單位相同。':
    'The unit responsible, as it is named in the settings.',
  '開立者姓名，不可與受稽單位同單位。': 'Name of who issued it; not of the audited unit.',
  '措施全部驗證有效後填入；未結案請留白。':
    'Fill in when all actions are verified as effective; leave blank while open.',
};
