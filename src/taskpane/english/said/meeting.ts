import type { EnglishForms } from '../english-forms';

export const meetingSaid: EnglishForms = {
  // rules/meeting/after-audit
  '會議日期 {}，但': 'The meeting is dated {0}, but',
  '程序規定於內部稽核實施後召開。': 'The procedure has it after the internal audit. ',
  '{} {} 年沒有內部稽核；{}請於「稽核」登錄當年的內部稽核，或調整會議日期。':
    '{0} year {1} has no internal audit. {2}Enter that year’s internal audit in 「稽核」, or change the date of the meeting.',
  迄日未填: 'without an end date',
  '迄日 {}': 'until {0}',
  '，狀態{}': ', status 「{0}」',
  '{} {}{}': '{0} {1}{2}',
  '{}當年的內部稽核於當日尚未結束（{}）；{}請補填或更正「稽核」的迄日與狀態，或調整會議日期。':
    '{0} that year’s internal audit was not over on that day ({1}). {2}Fill in or correct end date and status in 「稽核」, or change the date of the meeting.',
  // rules/meeting/after-meeting
  '核定日期 {} 早於會議日期 {}。請更正；尚未核定者請留白。':
    'Approved on {0}, before the meeting on {1}. Correct it; if it is not approved yet, leave it blank.',
  '會議日期 {} 已過，狀態仍為空白。已召開者請改為「已召開」；延期者請更正日期。':
    'The meeting date {0} has passed, and the status is still blank. If it was held, change it to 「已召開」; if it was put off, correct the date.',
  '會議日期 {} 已過，狀態仍為「{}」。已召開者請改為「已召開」；延期者請更正日期。':
    'The meeting date {0} has passed, and the status is still 「{1}」. If it was held, change it to 「已召開」; if it was put off, correct the date.',
  // rules/meeting/agenda-content
  審查期間迄空白: '「審查期間迄」 (end of the review period) is blank',
  '{}，第 3 項各款無從計算，也無法與前期比較。請填{}。':
    '{0}, so item 3 cannot be worked out nor compared with the period before. Fill in 「{1}」.',
  說明空白: 'has a blank description 「說明」',
  '說明僅有「{}」': 'says only 「{0}」',
  '，本期也無登錄資料可列': ', and there are no data of this period to show',
  '項次 {}「{}」{}，也無報告理由{}。請填說明；確無可報告者，填無報告理由。':
    'Item {0} 「{1}」 {2} and has no reason 「無報告理由」{3}. Fill in the description, or the reason if there is nothing to report.',
  // rules/meeting/agenda-rows
  '項次空白，此議案不會列入議程。請由清單選取：{}。':
    '「項次」 (item number) is blank, so this item is not in the agenda. Choose from the list: 「{0}」.',
  會議編號空白: '「會議編號」 is blank',
  '會議編號「{}」不存在': '「會議編號」 「{0}」 does not exist',
  '{}，此議案不會列入任何議程。請填「管審會議」的會議編號。':
    '{0}, so this item is in no agenda. Fill in the number of a meeting from 「管審會議」.',
  '會議編號「{}」不存在，此編號的 {} 列議案不會列入任何議程。請改為「管審會議」的會議編號，或補登該次會議。':
    '「會議編號」 「{0}」 does not exist, so its {1} items are in no agenda. Change it to the number of a meeting in 「管審會議」, or enter that meeting.',
  '議程缺少項次 {}，程序規定應包含。請於「審查議案」補列。':
    'The agenda lacks {0}, which the procedure requires. Add what is missing in 「審查議案」.',
  '{} 的項次 {} 與 {} 重複，此項僅列一列（可列數列者為 2、4、6、7 與臨時動議）。請併為一列。':
    'Item {1} of {0} is there twice, also in {2}; it has only one row (2, 4, 6, 7 and 「臨時動議」 may have several). Make one row of them.',
  '議程缺少項次 {}': 'the agenda lacks {0}',
  '項次 {} 重複': '{0} is there twice',
  '此會議已召開，{}。如當時確有討論，請依會議紀錄於「審查議案」補正；不要補寫未發生的事。':
    'This meeting was held; {0}. If it was discussed at the time, put 「審查議案」 right by the minutes; do not add what did not happen.',
  '議程版本為「含 2022 年版」，但缺少項次 {}。請於「審查議案」補列，或於「設定」更改議程版本。':
    'The agenda is set to the edition 2022 (「含 2022 年版」), but lacks {0}. Add it in 「審查議案」, or change the edition in 「設定」.',
  '項次 7 僅於議程版本為「含 2022 年版」時列入。請於「設定」更改議程版本，或刪去此列。':
    'Item 7 is listed only where the agenda is set to 「含 2022 年版」. Change the edition in 「設定」, or delete this row.',
  '補列 {} 列議案': 'Add {0} {0|item|items}',
  // rules/meeting/assessment
  '會議日 {} 以前沒有任何風險的評鑑日期，第 5 項無從敘明風險評鑑的時間。請填評鑑日期。':
    'No risk has an assessment date up to the day of the meeting, {0}, so item 5 cannot say when risks were assessed. Fill in the assessment dates.',
  '最近一次評鑑日期 {} 距會議日 {} 已逾十二個月。請完成年度風險評鑑並更新評鑑日期。':
    'The last assessment, {0}, is more than twelve months before the meeting on {1}. Do the yearly risk assessment and update the dates.',
  // rules/meeting/attendance
  '未出席者請填代理人，或於議案的陳報人填代為陳報者。':
    'If absent, fill in a deputy, or who reports instead as 「陳報人」 of the items.',
  '「出席」沒有{}「{}」，程序規定其應向委員會陳報。有出席者請補列；{}':
    '「出席」 lacks 「{0}」 「{1}」, who by the procedure must report to the committee. If present, add the row; {2}',
  出席狀況空白: 'has no entry of attendance',
  '為「{}」而未填代理人': 'is 「{0}」 without a deputy 「代理人」',
  '{}「{}」{}，程序規定其應向委員會陳報。請填出席狀況；{}':
    '「{0}」 「{1}」 {2}; by the procedure this person must report to the committee. Fill in the attendance; {3}',
  '此會議已召開，但「出席」沒有委員 {}。請補列並選取出席狀況。':
    'This meeting was held, but 「出席」 lacks the committee members 「{0}」. Add them, and choose their attendance.',
  '此會議已召開，出席狀況空白。請選取出席、代理、請假或缺席。':
    'This meeting was held, but the attendance is blank. Choose 「出席」, 「代理」, 「請假」 or 「缺席」.',
  // rules/meeting/chair
  '主席空白，會議應由資安長主持。請填資安長姓名。':
    '「主席」 (chair) is blank; the chief security officer presides. Fill in the name.',
  該日無現任資安長: 'there is no chief security officer in office that day',
  '該日資安長為「{}」': 'the chief security officer that day is 「{0}」',
  '主席「{}」於 {} 不是資安長，也不是得代理的資安主管；{}。請更正主席，或更正「成員」的任期。':
    '「{0}」, who presides, is on {1} neither the chief security officer nor the security manager, who may stand in; {2}. Correct 「主席」, or the terms in 「成員」.',
  '主席「{}」為資安主管，代理資安長主持，但主席代理原因空白。請填代理原因。':
    '「{0}」 presides as security manager in place of the chief security officer, but 「主席代理原因」 is blank. Fill in the reason.',
  '紀錄空白，會議紀錄不知由誰製作。請填擔任紀錄者的姓名。':
    '「紀錄」 is blank, so nobody knows who took the minutes. Fill in the name.',
  '紀錄「{}」與主席相同，會議紀錄宜由他人製作。請更正紀錄或主席。':
    '「{0}」 takes the minutes and presides; somebody else should take them. Correct 「紀錄」 or 「主席」.',
  // rules/meeting/conclusions
  '此會議已召開，{}的結論空白。請依會議紀錄填寫；當時未作成者，照實填「當次會議未作成結論」。':
    'This meeting was held, but its conclusion of 「{0}」 is blank. Fill it in by the minutes; if none was reached, say so: 「當次會議未作成結論」.',
  '此會議已召開，{}空白。請依會議紀錄填寫；沒有請填「無」。':
    'This meeting was held, but 「{0}」 is blank. Fill it in by the minutes; if there is nothing, write 「無」.',
  '下次會議日期空白。': '「下次會議日期」 (date of the next meeting) is blank. ',
  '下次會議日期 {} 不晚於會議日期 {}。':
    'The date of the next meeting {0} is not after this meeting, {1}. ',
  '下次會議日期 {} 距會議日期 {} 逾十二個月。':
    'The date of the next meeting {0} is more than twelve months after this meeting, {1}. ',
  '{}請填 {} 以前的日期。': '{0}Fill in a date up to {1}.',
  // rules/meeting/decisions
  '會議已召開，此議案沒有決議類別，也沒有決議內容。請依會議紀錄選取決議類別；僅聽取報告者選「洽悉」。':
    'The meeting was held, but this item has neither a kind of resolution nor its text. Choose 「決議類別」 by the minutes; where the report was only heard, choose 「洽悉」.',
  '主辦空白，決議無人辦理。請填主辦單位或人員。':
    '「主辦」 (in charge) is blank, so nobody carries it out. Fill in the unit or person.',
  '完成期限空白，無從追蹤。請填完成期限。':
    '「完成期限」 (due date) is blank, so it cannot be followed up. Fill it in.',
  '完成期限 {} 早於會議日期 {}。請更正完成期限。':
    'Due on {0}, before the meeting on {1}. Correct the due date.',
  '決議內容僅有「{}」，看不出由誰、做什麼、何時完成。請寫明具體裁示。':
    'The resolution says only 「{0}」; it does not show who does what by when. Write what was decided.',
  '此會議的議案都只是洽悉、備查或尚未填寫，也沒有列管的決議，看不出任何裁示。會中有決定或決議者，請依會議紀錄補填。':
    'All items of this meeting are only noted, filed or blank, and no resolution is tracked, so no decision is seen. If something was decided, fill it in by the minutes.',
  // rules/meeting/law-change
  '資通安全管理法修正自 {} 施行，在前次會議 {} 之後，但第 2 項未提及該法。請增列一列敘明影響與因應。':
    'The amended Cyber Security Management Act is in force since {0}, after the previous meeting on {1}, but item 2 does not mention it. Add a row on its effect and the response.',
  // rules/meeting/period
  空缺: 'there is a gap',
  重疊: 'they overlap',
  '前次審查期間（{}）至 {} 止，審查期間起 {} 與其{}（{}）':
    'The previous review period ({0}) ends on {1} and this one starts on {2}: {3} ({4})',
  '{}。此會議已召開：登錄有誤者請更正；當時如此者，請於本次會議說明。':
    '{0}. This meeting was held: if it was entered wrongly, correct it; if it was so, explain it in the coming meeting.',
  '{}。請改為 {}，或留白由系統接續。':
    '{0}. Change it to {1}, or leave it blank and the program continues from the previous one.',
  '改為 {}': 'Change to {0}',
  '審查期間起 {} 晚於審查期間迄 {}，第 3 項無從計算。請更正。':
    'The review period starts on {0}, after its end on {1}, so item 3 cannot be worked out. Correct it.',
  '審查期間迄 {} 晚於會議日期 {}，會議不能審查尚未發生的事。請更正審查期間迄或日期。':
    'The review period ends on {0}, after the meeting on {1}; a meeting cannot review what has not happened. Correct 「審查期間迄」 or the date.',
  // rules/meeting/registered
  '狀態為「{}」，但日期 {} 晚於今日 {}。尚未召開者請將狀態改為「籌備中」，已召開者請更正日期。':
    'The status is 「{0}」, but the date {1} is after today, {2}. If it was not held yet, change the status to 「籌備中」; if it was, correct the date.',
  '會議編號「{}」不存在，{}不屬於任何會議。請改為「管審會議」的會議編號，或補登該次會議。':
    '「會議編號」 「{0}」 does not exist, so {1} to no meeting. Change it to the number of a meeting in 「管審會議」, or enter that meeting.',
  '同一編號的出席 {} 列': '{0} rows of attendance with this number belong',
  '{} {} 列': '{1} {1|row|rows} of 「{0}」',
  '「管審會議」沒有任何會議，但{}填有會議編號，都不屬於任何會議。請先於「管審會議」登錄各次會議。':
    '「管審會議」 has no meetings, but {0} name one and belong to none. First enter the meetings in 「管審會議」.',
  '日期空白，無法判斷會議先後、前次決議及各項數字的計算日。請填會議日期。':
    'The date is blank, so neither the order of meetings nor earlier resolutions nor the days of figures can be told. Fill in the date.',
  // rules/meeting/reporter
  '項次 {} 由{}陳報，但 {} 該職務出缺，陳報人也未填其他人。請填代為陳報者，或於「成員」補登{}。':
    'Item {0} is reported by the 「{1}」, but that position is vacant on {2} and no other reporter is filled in. Fill in who reports instead, or enter the 「{3}」 in 「成員」.',
  // rules/meeting/stated-numbers
  '項次 {} 的說明稱「{}」，但依登錄資料，{}為 {}{}。請更正說明，或更正所據的資料。':
    'The description of item {0} says 「{1}」, but by the data 「{2}」 is {3} 「{4}」. Correct the description, or the data.',
  // rules/meeting/tracked
  '決議類別為「決定」，但「決議列管」沒有 {} 項次 {} 的列。請補列主辦與完成期限；無須列管者，請於決議內容寫明「無須列管」。':
    'The kind of resolution is 「決定」, but 「決議列管」 has no row for item {1} of {0}. Add it with who is in charge and the due date; if it needs no tracking, write 「無須列管」 in 「決議內容」.',
  '「決議列管」沒有任何一列，但決議類別為「決定」的議案有 {} 案。請逐案補列主辦與完成期限；無須列管者，請於決議內容寫明「無須列管」。':
    '「決議列管」 has no rows, but {0} {0|item has|items have} the kind of resolution 「決定」. Add a row for each with who is in charge and the due date; where none is needed, write 「無須列管」 in 「決議內容」.',
  列入決議列管: 'Track the resolution',
  '項次空白，不知決議出自哪一議案。請由清單選取所屬的議程項次。':
    '「項次」 (item number) is blank, so nobody knows which item the resolution is from. Choose it from the list.',
  '「審查議案」沒有 {} 項次 {} 的議案，不知決議由何而來。請更正項次，或依會議紀錄補列議案。':
    '「審查議案」 has no item {1} of {0}, so nobody knows where the resolution is from. Correct 「項次」, or add the item by the minutes.',
  // rules/meeting/twelve-months
  '下次會議訂於 {}，{}。': 'The next meeting is set for {0}, {1}.',
  晚於該日: 'which is later than that',
  '如須延期，勿晚於該日': 'and if it is put off, it should not be later than that',
  '請訂定下次會議日期並登錄於「管審會議」。':
    'Set the date of the next meeting and enter it in 「管審會議」.',
  '會議日期 {}，{} {} 滿十二個月{}；{}': 'Meeting of {0}: twelve months {1} {2}{3}. {4}',
  已於: 'were over on',
  將於: 'will be over on',
  '，其後未再召開管理審查會議': ', and no management review was held since',
  // rules/meeting/yearly
  '{} 年無管理審查會議，程序規定每年應至少召開一次。當年確有召開者請補登；未召開者請於本次會議說明原因，不要補登未召開的會議。':
    'Year {0} had no management review, and the procedure requires at least one a year. If it was held, enter it; if not, explain it in the coming meeting, and do not enter a meeting that was not held.',
  '{} 年無管理審查會議，程序規定每年應至少召開一次。請新增本年會議並填日期。':
    'Year {0} has no management review yet, and the procedure requires at least one a year. Add this year’s meeting with its date.',
};
