import type { Notes } from '../book';

export const meetingNotes: Notes = {
  'MR-01': {
    why: 'The management review is a yearly duty; a year without one is a nonconformity, and nobody decides what is open.',
    mend: 'Add this year’s meeting with its date in 「管審會議」. Enter earlier ones that were held; do not enter what was not held, but explain it.',
  },
  'MR-02': {
    why: 'The meeting reviews the internal audit; held before its end, item 3-3 has no data of the year.',
    mend: 'Enter the year’s internal audit with its end date and set it to 「完成」 when it is over; or hold the meeting after it.',
  },
  'MR-03': {
    why: 'With reviews too far apart nobody decides what is open, and an audit sees the planned interval missed.',
    mend: 'Set the next meeting soon and enter it in 「管審會議」; if it was held, change its status.',
  },
  'MR-04': {
    why: 'Items, attendance and resolutions belong to meetings by number; doubled, or held before its date, the agenda lists wrong data.',
    mend: 'Use an unused number; set the status back to 「籌備中」, or correct the date.',
  },
  'MR-05': {
    why: 'The chief security officer presides, and the security manager may stand in; under others resolutions are in doubt.',
    mend: 'Fill in the chief security officer of the day; where the security manager stands in, fill in the reason; correct terms in 「成員」.',
  },
  'MR-06': {
    why: 'Both heads of group must report to the committee; without them items 1 to 6 have no reporter.',
    mend: 'Fill in their attendance; if absent, a deputy, or who reports instead as 「陳報人」.',
  },
  'MR-07': {
    why: 'The minutes state who was present, on leave and absent; without a member attendance cannot be proved.',
    mend: 'Add the member in 「出席」 and choose the attendance.',
  },
  'MR-09': {
    why: 'The minutes say who took them; where the chair did, nobody else has confirmed them.',
    mend: 'Fill in who took them as 「紀錄」, usually the ISMS officer and preferably not the chair.',
  },
  'MR-10': {
    why: 'The procedure’s agenda has six items; without one nothing is decided on it.',
    mend: 'Add what is missing in 「審查議案」 (2, 4 and 6 may have several rows), join what is double, and fill in blank numbers.',
  },
  'MR-11': {
    why: 'The standard of 2022 reviews changes in needs of interested parties, which the six items lack; they are added by the setting.',
    mend: 'Add item 7 in 「審查議案」; or set the agenda to 「六項」 and delete rows of item 7.',
  },
  'MR-12': {
    why: 'An item without contents or a reason is printed as not filled in, and cannot be reviewed.',
    mend: 'Fill in its description, or why there is nothing to report; fill in a blank end of the review period.',
  },
  'MR-13': {
    why: 'An item without a decision was not reviewed; audits mostly find reports without rulings.',
    mend: 'Choose the kind of resolution by the minutes and fill in its text; choose 「洽悉」 where a report was only heard.',
  },
  'MR-14': {
    why: 'Without a reporter the head of the group reports; if that is vacant, nobody does.',
    mend: 'Fill in who reports instead, or enter the new head in 「成員」.',
  },
  'MR-15': {
    why: 'The procedure asks for trends; without a period nothing compares, and where words and table differ nobody knows which holds.',
    mend: 'Fill in the review period; correct the words by the agenda’s figures, or the data.',
  },
  'MR-16': {
    why: 'Item 5 reviews the risk assessment; without a date, or older than a year, it is not the present state.',
    mend: 'Do the yearly assessment and update the dates in 「風險處理」.',
  },
  'MR-17': {
    why: 'An amended law changes the external issues; an audit asks how the office responds.',
    mend: 'Add a row of item 2 as external issue, on the amended Act’s effect and the response.',
  },
  'MR-18': {
    why: 'Without who and by when nobody is responsible, lateness cannot be told, and it is tracked for ever.',
    mend: 'Fill in who is in charge and the due date in 「決議列管」, not before the meeting.',
  },
  'MR-19': {
    why: 'A decision that is not tracked is not in item 1 of the next meeting; one without an item has no origin.',
    mend: 'Add it in 「決議列管」, or write 「無須列管」 in its text; correct wrong meeting or item numbers.',
  },
  'MR-20': {
    why: 'It does not say who does what by when, so it can be neither carried out nor followed.',
    mend: 'Write by the minutes what was agreed, who is in charge and until when; if it comes back, what must be added and when.',
  },
  'MR-21': {
    why: 'The review is there to confirm suitability, adequacy and effectiveness; without one of them it is not complete.',
    mend: 'Fill in the three conclusions by the minutes; if none was reached, say so: 「當次會議未作成結論」.',
  },
  'MR-22': {
    why: 'The standard has decisions on improvement and change among the results; resources are often asked about.',
    mend: 'Fill in by the minutes; if nothing, write 「無」.',
  },
  'MR-23': {
    why: 'A meeting that only noted things shows no ruling of the management and looks like a formality.',
    mend: 'Fill in what was decided by the minutes, and track what was assigned in 「決議列管」.',
  },
  'MR-24': {
    why: 'Nobody reviews a gap between periods, and an overlap counts twice, so trends are wrong.',
    mend: 'Start the period on the day after the previous one ended, or leave it blank.',
  },
  'MR-25': {
    why: 'With the next date set in the meeting the year does not run past twelve months.',
    mend: 'Fill in 「下次會議日期」, after this meeting and within twelve months.',
  },
  'MR-26': {
    why: 'Minutes approved before the meeting are in doubt; data changed after approval are not what was approved.',
    mend: 'Correct the dates; change back what was changed by mistake, or approve it again and keep a new copy.',
  },
  'MR-27': {
    why: 'Attendance of an unknown meeting is printed nowhere; a meeting without a date has no place in the order.',
    mend: 'Use a number of 「管審會議」, and fill in the meeting’s date.',
  },
  'MR-28': {
    why: 'A reversed period gives no figures; one that ends after the meeting reviews what has not happened.',
    mend: 'Correct the start, the end or the date in 「管審會議」.',
  },
  'MR-29': {
    why: 'A meeting that was held but is still in preparation counts as the next one, and its resolutions are not checked.',
    mend: 'Set it to 「已召開」 and fill in resolutions and conclusions; if it was put off, correct the date.',
  },
  'RPT-01': {
    why: 'The committee’s figures differ from the tables; it would decide on old or altered numbers.',
    mend: 'Make the document again; where a printed figure was changed, correct the tables first.',
  },
  'RPT-02': {
    why: 'The document no longer says what the tables say.',
    mend: 'Make it again; rename the sheet first if you want to keep it.',
  },
  'RPT-03': {
    why: 'An unfinished word in the committee’s papers says nothing and spoils the trust in all of it.',
    mend: 'Fill in what is meant; delete what is not known, and put no sign in its place.',
  },
  'RPT-05': {
    why: 'These stand at the foot of every page; blank, readers do not know which document and edition it is.',
    mend: 'Fill in what the procedure’s cover says in 「設定」; leave blank what is not known.',
  },
  'RPT-07': {
    why: 'Official writing has 「紀錄」 as a noun and 「記錄」 as a verb; mixed, it looks unread.',
    mend: 'Write 「紀錄」 for the noun; the verb may stay.',
  },
  'RPT-08': {
    why: 'Official figures are in Arabic numerals; two ways side by side are hard to compare.',
    mend: 'Write quantities in Arabic numerals; set phrases may stay.',
  },
  'TRK-01': {
    why: 'A resolution of unclear origin or state drops out of item 1, and nobody follows it.',
    mend: 'Correct meeting, state and release date in 「決議列管」; clear an item 1 that says there is nothing.',
  },
  'TRK-02': {
    why: 'The same 「辦理中」 meeting after meeting is what audits find most, and the committee cannot rule on it.',
    mend: 'Ask who is in charge, and fill in progress and 「更新日期」.',
  },
  'TRK-03': {
    why: 'Released without grounds and evidence, nothing proves that it was done; without a date nobody knows since when.',
    mend: 'Fill in progress, grounds, date and evidence; if release was not agreed, set it back to 「繼續列管」.',
  },
  'TRK-04': {
    why: 'An unfinished resolution that is released drops out of item 1, and nobody follows it.',
    mend: 'Set it back to 「繼續列管」 and clear the date; if it is done, update the progress.',
  },
  'TRK-05': {
    why: 'The committee decides on extending what is late; without reason and new limit it cannot.',
    mend: 'Fill in 「逾期原因」 and in 「展延至」 the limit asked for; if it is done, have it released.',
  },
  'TRK-06': {
    why: 'Called the first, a meeting follows no earlier resolutions; a first one that does not say so looks incomplete.',
    mend: 'Clear the cell, and the agenda fills it in; for a first meeting write 「首次會議，無前次決議」.',
  },
  'TRK-08': {
    why: 'A deleted resolution cannot be proved; a gap in the numbers shows that one is missing.',
    mend: 'Restore it by the minutes and keep released rows; renumber what was a slip.',
  },
  'TRK-09': {
    why: 'A release that has not come would drop the resolution out of item 1 too early.',
    mend: 'Correct the release date; if it is not released, clear it and set it back to 「繼續列管」.',
  },
};
