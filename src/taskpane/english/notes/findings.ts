import type { Notes } from '../book';

export const findingNotes: Notes = {
  'AUD-01': {
    why: 'The procedure has the audit first and the review after it; without a completed internal audit the review has no results to look at.',
    mend: 'Enter this year’s internal audit in 「稽核」; if it is over, fill in the end date and the conclusion and set the status to 「完成」.',
  },
  'AUD-02': {
    why: 'The dates of an audit say which review it belongs to; without a conclusion item 3-3 has no result.',
    mend: 'Correct the dates; where the status is 「完成」 fill in end date and conclusion, or set it back to 「執行中」.',
  },
  'AUD-03': {
    why: 'An audit by people who are neither in the audit group nor have evidence of assignment or qualification is not accepted at certification.',
    mend: 'For the office’s own people enter the appointment in 「成員」 or correct the term; for others fill in name, organisation and evidence in 「外部人員及佐證」.',
  },
  'AUD-04': {
    why: 'The procedure has the auditors’ own unit audited by others; an audit of the own unit does not count.',
    mend: 'Let auditors of another unit do that part as an audit of its own; if it was entered wrongly, correct units or auditors.',
  },
  'AUD-05': {
    why: 'The procedure has the auditors’ units audited by others too; the one most easily forgotten is the audit group itself.',
    mend: 'Arrange an audit of that unit by people of other units and enter it in 「稽核」; if it is not within the scope, set 「否」 in the list of units.',
  },
  'AUD-06': {
    why: 'A unit within the scope that was not audited for a year is a gap in the audit plan, and the review does not see it.',
    mend: 'Do the audit, or correct the audited units in 「稽核」; if the unit is no longer within the scope, set 「否」 in the list of units.',
  },
  'CA-01': {
    why: 'An action without its finding is in no improvement report, and the finding counts as having no action.',
    mend: 'Fill in a number from 「發現事項」; give blank or doubled numbers an unused one.',
  },
  'CA-02': {
    why: 'By law the improvement report states causes, measures, due dates and how they are followed; without one of them it cannot be handed in.',
    mend: 'Fill in the blank columns; choose at least one 「措施層面」.',
  },
  'CA-03': {
    why: 'Repeating the nonconformity or the action gives no cause; without the root cause it will happen again.',
    mend: 'Ask why it could happen (system, people, equipment), and write the root cause.',
  },
  'CA-04': {
    why: 'Everybody slips; where a slip is all that is said, the action can only be a reminder, and it will happen again.',
    mend: 'Ask why system, process or tools let the slip happen unseen, and write what was lacking there.',
  },
  'CA-05': {
    why: 'Without an analysis in time the action does not aim at the cause, and the cause is ever harder to find.',
    mend: 'Find out and write the root cause; if more time is needed, say so when it is followed up.',
  },
  'CA-06': {
    why: 'With dates in the wrong order nobody can tell what was in time, and the rate of timely completion is wrong.',
    mend: 'Correct the date that is wrong; if it is not completed, clear the actual completion.',
  },
  'CA-07': {
    why: 'Progress typed by hand may call a late action timely, and the committee sees what is not so.',
    mend: 'Restore the column’s formula; if its result is wrong, correct the dates.',
  },
  'CA-08': {
    why: 'Late without a reason, the committee cannot decide on an extension, and the improvement report is incomplete.',
    mend: 'Fill in the reason; lateness counts from the original due date, after an extension too.',
  },
  'CA-09': {
    why: 'Late without a new limit, nobody knows when it will be done; the review may be asked to approve one.',
    mend: 'After approval fill in 「展延至」 and 「展延核准」; the due date stays.',
  },
  'CA-10': {
    why: 'An extension nobody approved is a date changed by oneself; an audit asks who approved it and when.',
    mend: 'Fill in who approved and the date or meeting in 「展延核准」.',
  },
  'CA-11': {
    why: 'Completion without evidence can be neither verified nor audited.',
    mend: 'Fill in the name or number of a record; without evidence clear the actual completion until there is some.',
  },
  'CA-12': {
    why: 'A completed action that says it is still being considered was not done, and such evidence is not accepted.',
    mend: 'Write what was done and its record; if it is not completed, clear the actual completion.',
  },
  'CA-13': {
    why: 'Whoever verifies the own action is not independent, and the result is not accepted.',
    mend: 'Let somebody of the audit group who is not responsible verify it again.',
  },
  'CA-14': {
    why: 'The procedure has the audit group follow up improvement; verified by others, nothing ensures that it worked.',
    mend: 'Let somebody of the audit group verify it; if the verifier is one, enter the appointment in 「成員」.',
  },
  'CA-15': {
    why: 'Verification before completion shows no effect; a result without who, when and by what is no ground for closing.',
    mend: 'Correct the dates or verify again; fill in verifier, date and evidence, or clear the result.',
  },
  'CA-17': {
    why: 'Completed but not verified does not count as effective, and the finding cannot be closed; evidence gets lost with time.',
    mend: 'Ask the audit group to verify it, and fill in verifier, date and result.',
  },
  'CA-18': {
    why: 'An ineffective action without another means that nothing has improved, and the finding cannot be closed.',
    mend: 'Add an action to the same finding with this one as 「前案編號」, or clear the actual completion.',
  },
  'CA-19': {
    why: 'First the effect of a nonconformity is contained, then its cause is sought; without a record nothing shows that it was.',
    mend: 'Fill in the immediate action in one of the finding’s actions; if none was needed, say so and why.',
  },
  'CA-21': {
    why: 'Only a reminder before the due date helps; what is late must be explained in the review and lowers the rate of timely completion.',
    mend: 'Press for it in time and fill in the actual completion; what was extended is due by the new limit.',
  },
  'CA-22': {
    why: 'With differing names nothing can be summed up by unit; a person of another unit is not really responsible.',
    mend: 'Use a unit’s name from the settings, and a member of that unit, or correct the unit.',
  },
  'CA-23': {
    why: 'When the person leaves and nobody takes over, the action stops.',
    mend: 'Let the successor take it over and note it in 「備註」; if the person stays, correct 「卸任日」.',
  },
  'CA-24': {
    why: 'A verification date that has not come is a slip or filled in ahead; the row is left out of the rate of effectiveness.',
    mend: 'Fill in the real date; if it is not verified yet, clear date and result.',
  },
  'CA-25': {
    why: '「前案編號」 says which action is replaced; if it is wrong or circular, the finding’s state cannot be worked out, and it cannot be closed.',
    mend: 'Name the replaced action of the same finding; leave it blank for the first.',
  },
  'FND-01': {
    why: 'Corrective actions name findings by their number; blank, doubled or odd, they belong nowhere and counts are wrong.',
    mend: 'Use an unused number as NC-year-three digits; corrective actions that name the old one are changed with it.',
  },
  'FND-02': {
    why: 'A finding without date, category or unit is counted in no period, and nobody knows who is to improve.',
    mend: 'Fill in the blank columns; ask who issued it, and do not guess.',
  },
  'FND-03': {
    why: 'Categories or sources that are not in the list are seen by no check and no count, and something grave may be left out.',
    mend: 'Choose from the list; where a state was typed, restore its formula.',
  },
  'FND-04': {
    why: 'Without where and what differs from which requirement neither cause nor repetition can be judged.',
    mend: 'Write when, where and what differs from which requirement, in full even where rows are alike.',
  },
  'FND-05': {
    why: 'A day that has not come is a slip; the row is counted nowhere, and the agenda lacks a case.',
    mend: 'Fill in the real date.',
  },
  'FND-06': {
    why: 'Item 3-3 counts by 「稽核編號」; a finding without it, or dated outside the audit, does not count for it.',
    mend: 'Fill in the audit’s number from 「稽核」; where the date lies outside, correct it or the audit’s dates.',
  },
  'FND-07': {
    why: 'The procedure has internal audits done by the audit group; issued by others, their independence is in doubt.',
    mend: 'Fill in who of the audit group it was; if the person was one, enter the appointment in 「成員」.',
  },
  'FND-08': {
    why: 'Nobody may audit the own unit; a finding issued by somebody of it is not accepted.',
    mend: 'Let an auditor of another unit confirm and issue it; for a unit’s own checks or incidents choose that source.',
  },
  'FND-09': {
    why: 'Repetition is judged by clause; written in several ways or editions, it is not recognised.',
    mend: 'Write 4 to 10.x, and Annex A as A.5 to A.8 (2022) or A.5 to A.18 (2013), in one edition throughout.',
  },
  'FND-10': {
    why: 'A nonconformity needs corrective action; without it the review has nothing to report, and certification finds a nonconformity.',
    mend: 'Add a row in 「矯正措施」 with this number, cause, person responsible and due date.',
  },
  'FND-12': {
    why: 'The same clause again means that the earlier cause or action missed the point; the committee will ask why.',
    mend: 'Name the earlier finding in the cause analysis (or 「備註」), and explain why its action did not prevent it.',
  },
  'FND-13': {
    why: 'The same thing entered twice counts twice, and its improvement is split over two rows.',
    mend: 'If it is the same, delete one row; if there are two, write how they differ.',
  },
  'FND-14': {
    why: 'A state typed by hand does not follow actions and dates, and papers show what is not so.',
    mend: 'Restore the column’s formula; if its result is wrong, correct the actions or the closing date.',
  },
  'FND-15': {
    why: 'Approval is not closing; closed without effective verification, a repetition cannot be explained.',
    mend: 'Fill in the closing date when all actions are done and verified as effective, or clear it.',
  },
  'FND-16': {
    why: 'A major nonconformity open for long is a gap in the system that certifiers and authorities will ask about.',
    mend: 'Press for its actions and verification; if it takes longer, explain it in the review and track it.',
  },
  'FND-17': {
    why: 'An audit without any finding is rare; mostly findings were not entered or lack 「稽核編號」, and item 3-3 shows zero.',
    mend: 'Enter its findings (observations and suggestions too), or fill in their 「稽核編號」.',
  },
  'FND-19': {
    why: 'With a wrong closing date opening, closed and closing counts do not balance, and the average days to close are wrong.',
    mend: 'Correct the closing date or the date found; if it is open, clear the closing date.',
  },
  'KPI-01': {
    why: 'Without a direction rising may be good or bad; without a target nothing is met; without a kind it is in no item of the agenda.',
    mend: 'Fill in the blank columns in 「指標」; choose from the lists, and fill in a number as target.',
  },
  'KPI-02': {
    why: 'With two values of one period nobody can tell which counts, and it is left out of trend and attainment; a percentage written as a share of 1 looks like a great fall.',
    mend: 'Look at the source and delete one row, or correct the period. In 「%」 94 % is typed as 94.',
  },
  'KPI-03': {
    why: 'A period that was not measured is neither 0 nor met; the review lacks that part of the trend, and an audit will ask why.',
    mend: 'Enter value and source in 「量測值」; if it was not measured, leave it blank, and say why and what is done about it.',
  },
  'KPI-04': {
    why: 'One period makes no trend; where words claim one without numbers, the committee decides without grounds.',
    mend: 'Write 「僅一期資料，尚無法判斷趨勢」 instead, or enter the earlier values.',
  },
  'KPI-05': {
    why: 'In periods of different length more cases may only mean more time, and the committee may take it for a trend.',
    mend: 'Correct the dates if they are wrong; otherwise say in the description of 3-1 that the lengths differ.',
  },
  'KPI-09': {
    why: 'A missed objective without any measure gives the committee nothing to decide, and an audit sees objectives as empty words.',
    mend: 'Enter what is done in 「矯正措施」, an item of part 6 or an open resolution, and name the indicator there.',
  },
  'KPI-10': {
    why: 'A measurement whose indicator is not found counts nowhere, as if it was not measured.',
    mend: 'Correct its 「指標編號」, or enter the indicator in 「指標」.',
  },
  'RSK-01': {
    why: 'With the old limit after a new assessment the plan was not made anew.',
    mend: 'Set a new due date by this assessment, or correct the assessment date.',
  },
  'RSK-02': {
    why: 'Item 5 reports on treatment plans; a risk above the acceptable level without a plan is let be.',
    mend: 'Fill in treatment, plan, person and due date; if the committee accepts the level, change the setting.',
  },
  'RSK-03': {
    why: 'An accepted risk needs somebody who bears it; otherwise nobody answers for an incident.',
    mend: 'Fill in who accepts it, usually the head of unit or the chief security officer.',
  },
  'RSK-04': {
    why: 'Without the risk that is left item 5 cannot tell what treatment did.',
    mend: 'Assess it again after completion and fill in 「殘餘等級」.',
  },
  'RSK-05': {
    why: 'A state typed by hand does not follow the date, and item 5 contradicts the dates.',
    mend: 'Restore the column’s formula; if its result is wrong, correct the dates.',
  },
  'RSK-06': {
    why: 'A completion that has not come is a slip or filled in ahead; the row is left out of item 5.',
    mend: 'Fill in the real date; if it is not completed, clear it.',
  },
};
