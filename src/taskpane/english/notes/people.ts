import type { Notes } from '../book';

export const peopleNotes: Notes = {
  'MEM-01': {
    why: 'The procedure requires these five positions; vacant, nobody presides, reports, runs the system or audits it.',
    mend: 'Add an appointment in 「成員」 with name, position and first day; if somebody does hold it, correct that row.',
  },
  'MEM-02': {
    why: 'With two holders nobody knows who presides or reports; mostly who left lacks 「卸任日」.',
    mend: 'Fill in 「卸任日」 of who left, or correct the position; on the day of a handover the later one counts.',
  },
  'MEM-03': {
    why: 'The procedure makes the security manager head of the working group; two people in the rows contradict it.',
    mend: 'Correct the name in one of the two rows; at a change fill in 「卸任日」 in both and add the successor.',
  },
  'MEM-04': {
    why: 'The procedure makes the ISMS officer the security contact; marked otherwise, nobody knows whom to call.',
    mend: 'Choose 「是」 in the officer’s row, and 「否」 or blank in the others.',
  },
  'MEM-05': {
    why: 'The procedure names the posts: chief secretary, director of administration, director of civil service ethics.',
    mend: 'See whether title or unit is wrong; if somebody else holds it, revise the procedure first or note the basis.',
  },
  'MEM-06': {
    why: 'Committee members are the heads of units; a unit without one is not reached by resolutions.',
    mend: 'Add the unit’s head as 「委員」 in 「成員」; at a change fill in 「卸任日」 of the former.',
  },
  'MEM-07': {
    why: 'With only a head and an officer nobody keeps the system running and the units involved.',
    mend: 'Add people of administration or other units in 「成員」 as 「執行小組組員」, with the basis of approval.',
  },
  'MEM-08': {
    why: 'With only a head nobody audits the head’s own unit, and nobody reviews the work.',
    mend: 'Add people of the ethics office or other units in 「成員」 as 「稽核小組成員」, not from the working group.',
  },
  'MEM-09': {
    why: 'Nobody may audit the own work; audits and verifications of people in both groups are in doubt.',
    mend: 'Give one position to somebody else, or fill in the day it ended; where organisation and position contradict each other, correct one.',
  },
  'MEM-10': {
    why: 'Who leads and drives the system would audit the own decisions.',
    mend: 'Give the position in the audit group to somebody else, or fill in 「卸任日」.',
  },
  'MEM-11': {
    why: 'With differing names of units independence, scope and counts are wrong, as of 「政風處」 and 「政風室」.',
    mend: 'Write the unit as the list in 「設定」 does; if it is missing there, add it.',
  },
  'MEM-12': {
    why: 'A name with and without a title looks like two people: filters, counts and the sign-in sheet miss one.',
    mend: 'Write names only, without titles, spaces or full-width letters; namesakes as 「姓名(單位)」. The fix changes all places at once.',
  },
  'MEM-13': {
    why: 'Terms say who held what on a day; reversed or overlapping, chair, verifier and independence cannot be judged.',
    mend: 'Correct 「到任日」 or 「卸任日」; delete an appointment that was entered twice.',
  },
  'MEM-14': {
    why: 'Nobody answers for approvals, reports and audits while a position is vacant, and an audit asks who did it.',
    mend: 'Correct the dates; if it was vacant, enter who stood in or followed, and note it in 「備註」.',
  },
  'MEM-15': {
    why: 'With a deputy who has left, or is the person, nobody stands in.',
    mend: 'Fill in another member in office; leave it blank if there is no deputy yet.',
  },
  'MEM-16': {
    why: 'The procedure has the committee approve the working group; without date or number the appointment has no basis.',
    mend: 'Fill in the date or number of the committee’s meeting in 「核定或指派依據」.',
  },
  'MEM-17': {
    why: 'The procedure has the head of the working group appoint the ISMS officer; without a record the authority is in doubt.',
    mend: 'Fill in the date or number of the appointment in 「核定或指派依據」, with the committee’s meeting.',
  },
  'MEM-18': {
    why: 'Certification asks for evidence of the officer’s and the auditors’ competence.',
    mend: 'Fill in certificates, or courses with dates and hours, in 「能力或訓練佐證」.',
  },
  'MEM-19': {
    why: '「○○○」 or 「待補」 is printed as it stands, and nobody knows who is responsible.',
    mend: 'Fill in the real name; leave it blank or delete the row if there is nobody yet.',
  },
  'MEM-20': {
    why: 'Of people who are not on the list neither unit nor independence nor term is known; slips in names show here too.',
    mend: 'Correct the name, add the appointment in 「成員」, write outsiders as 「姓名(外部)」, or correct the term.',
  },
  'RSP-01': {
    why: 'The procedure lists the duties of each role; without one nobody knows whose it is.',
    mend: 'Add it by the fix from the procedure’s words, then fill in who; correct wrong roles or letters.',
  },
  'RSP-02': {
    why: 'Duties are matched with the procedure by role and letter; doubled or skipped, there are two answers or none.',
    mend: 'Correct role or letter; delete a row that is double.',
  },
  'RSP-03': {
    why: 'A role nobody holds has duties nobody bears.',
    mend: 'Add the appointment in 「成員」, or correct 「到任日」 and 「卸任日」.',
  },
  'RSP-04': {
    why: 'Without one accountable person nobody answers; two are none; without who does it, nobody does.',
    mend: 'One person in 「主責」, the others in 「執行」; they may be the same.',
  },
  'RSP-05': {
    why: 'Who audits the own work is not objective.',
    mend: 'Give 「主責」 or 「執行」 of it to people of the group that the duty belongs to.',
  },
  'RSP-06': {
    why: 'Changed words no longer are the procedure’s, and nobody can tell what was approved.',
    mend: 'Restore the procedure’s words by the fix; if it was revised, fill in the new edition.',
  },
  'RSP-07': {
    why: 'The same words under two roles let each believe that the other does it.',
    mend: 'If one person holds both, nothing need be changed; otherwise note who bears which part.',
  },
  'RSP-08': {
    why: 'Too many duties of one person are hard to keep up and hard to take over.',
    mend: 'Give some of them to other members; the limit is 「主責上限」 in 「設定」.',
  },
  'RSP-09': {
    why: 'Audit plan, internal audit, risk assessment, training and follow-up need a record every year.',
    mend: 'When it is done fill in 「最近執行日」 and 「佐證紀錄」; dates that other tables show are taken over by the fix.',
  },
  'RSP-10': {
    why: 'Made and approved by the same person is not approved.',
    mend: 'Let different people be accountable for A of the chief security officer and N of the working group.',
  },
};
