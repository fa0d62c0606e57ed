import type { Notes } from '../book';

export const readingNotes: Notes = {
  'DAT-01': {
    why: 'A text is no date: formulas, sorting and filters do not see it as one; only this program counts it, in the one way it can be read.',
    mend: 'Fill in a real date such as 2026/9/14; the fix converts them at once.',
  },
  'DAT-02': {
    why: 'A date that does not exist, or can be read in two ways, is not guessed, and figures that need it leave the row out.',
    mend: 'Find out, and type it again with a four-digit year, such as 2026/9/14.',
  },
  'DAT-03': {
    why: 'With ROC year 115 saved as the year 115 or 2115, days late and figures of a period are far off.',
    mend: 'Make sure of the year and type it again with four digits; days of long ago that are right may stay.',
  },
  'PRC-08': {
    why: 'Meeting and audit must know which edition they go by; citations may be out of date.',
    mend: 'Fill in edition and date of each procedure in 「設定」; find out, and do not guess.',
  },
  'PRC-09': {
    why: 'The procedure is approved by the chief security officer and reviewed by the working group; otherwise what rests on it is in doubt.',
    mend: 'Fill in the date of approval in 「設定」, and of review when the working group has done it.',
  },
  'PRC-10': {
    why: 'The committee sees to it that staff are trained; without an indicator it cannot know.',
    mend: 'Enter an indicator of training in 「指標」, such as the rate of completion, and measure it in time.',
  },
  'REG-01': {
    why: 'Without a table its checks cannot be made, and the agenda does not know its contents.',
    mend: 'Make a missing one with 「建立工作表」; restore one that was made a range or renamed, as the message says.',
  },
  'REG-02': {
    why: 'Columns are known by their headers; switched off, renamed or doubled, the column is as good as gone.',
    mend: 'Tick Header Row under Table Design and restore the headers; add newer columns when you need them.',
  },
  'REG-03': {
    why: 'A value that is not in the list belongs to no group and is not counted.',
    mend: 'Choose again from the cell’s list.',
  },
  'REG-04': {
    why: 'What is no number, no known period or an error counts in no figure, nor as 0.',
    mend: 'Fill in numbers only, periods as 115, 「115上」, 115Q1 or 115-03; correct formulas with errors.',
  },
  'REG-05': {
    why: 'Nothing can point to a row without a number; with a doubled one nobody knows which is meant.',
    mend: 'Fill in an unused number; renumber or delete copies.',
  },
  'REG-06': {
    why: 'Rows and columns outside the table are not counted, and nobody sees it.',
    mend: 'Drag the table’s corner handle over them; move away what does not belong to it.',
  },
  'REG-07': {
    why: 'A cell without its formula does not follow the date and may be wrong tomorrow; without the add-in it is all one sees.',
    mend: 'Fill the formula of the other rows down.',
  },
  'REG-08': {
    why: 'Shown as a percentage or date, nobody knows which number was meant; 80% and 80 may differ a hundredfold.',
    mend: 'Set the format to General and fill in the number again, or correct the indicator’s unit.',
  },
  'REG-09': {
    why: 'The agenda and the documents have no name of the office at their head.',
    mend: 'Fill in the office’s full name in 「設定」.',
  },
  'REG-10': {
    why: 'A change that is written wrongly does not apply, though one believes it does; what the procedure requires cannot be lowered.',
    mend: 'Write rule=severity in 「規則等級調整」, such as MEM-05=I; with E, W or I, separated by 「、」.',
  },
  'REG-11': {
    why: 'Merged cells count for the top left one only; the other rows look blank, and sorting and filters go wrong.',
    mend: 'Unmerge them, and fill in each row.',
  },
  'REG-12': {
    why: 'Without lists mistyped words are not stopped; without date formats only numbers are seen.',
    mend: 'Apply the fix to restore lists, checks and formats; what is filled in stays.',
  },
};
