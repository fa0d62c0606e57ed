import type { Offer } from '../../app/row/field-offers';
import type { Typed } from '../../app/row/typed-value';
import { rocShort } from '../../register/day';
import { englishDay } from '../english-day';
import { inLanguage } from '../language';

type Fault = Extract<Typed, { ok: false }>;

/** What the fields of a row say, whichever panel shows them. */
export const fieldMessages = inLanguage(
  {
    unset: '（未填）',
    group: ({ kind, day }: Offer, rank: 'first' | 'others') => {
      if (kind === 'people') {
        const on = day === undefined ? '' : `${rocShort(day)} `;
        return rank === 'first' ? `${on}在職` : '其他成員';
      }
      return kind === 'units' ? '單位' : '已登錄';
    },
    moreChoices: (count: number) => `另有 ${count} 筆，請輸入文字縮小範圍`,
    noChoice: '清單中沒有符合的；可直接輸入',
    understood: (day: string) => `即 ${day}`,
    untyped: ({ why }: Fault) => why,
    clash: (column: string) => `${column}在您輸入時已被變更`,
    theirs: (text: string) => `目前內容：${text === '' ? '（空白）' : text}`,
    mine: (text: string) => `您的內容：${text === '' ? '（空白）' : text}`,
    keepMine: '保留我的',
    takeTheirs: '採用目前的',
    absent: (column: string) => `此活頁簿沒有「${column}」欄。請到「檢核」以修復補上。`,
    authority: (text: string) => `依據：${text}。`,
  },
  {
    unset: '(not set)',
    group: ({ kind, day }, rank) => {
      if (kind === 'people') {
        const on = day === undefined ? '' : ` on ${rocShort(day)}`;
        return rank === 'first' ? `In office${on}` : 'Other members';
      }
      return kind === 'units' ? 'Units' : 'On record';
    },
    moreChoices: (count) => `${count} more: type to narrow them down`,
    noChoice: 'Nothing on record fits; you may type it',
    understood: (day) => `That is ${englishDay(day)}.`,
    untyped: ({ code }) =>
      ({
        impossibleDate: 'There is no such day. Type 115/3/1 or 2026/3/1.',
        ambiguousDate: 'The year can be read in more than one way. Type 115/3/1 or 2026/3/1.',
        weekdayDiffers: 'The weekday is not that of the date. Correct one of them.',
        dateOutOfRange: 'The date is not between ROC 100 and 130.',
        notDate: 'This is not a date. Type 115/3/1 or 2026/3/1.',
        notNumber: 'This is not a number. The unit has a column of its own.',
        ambiguousPercent:
          'The cell shows percent, and this may be a share or a percentage. Type it with the sign %.',
        notPeriod: 'This is not a period. Type 115, 115上, 115Q1 or 115-03.',
        notInList: 'This is not in the list. Choose an entry.',
        tooLong: 'This is more than a cell holds: 32,767 characters. Shorten it.',
        errorValue: 'This is an error value of Excel.',
      })[code],
    clash: (column) => `${column} was changed while you were typing`,
    theirs: (text) => `Now: ${text === '' ? '(blank)' : text}`,
    mine: (text) => `Yours: ${text === '' ? '(blank)' : text}`,
    keepMine: 'Keep mine',
    takeTheirs: 'Take what is there',
    absent: (column) => `This workbook has no column ${column}. Repair it in the place Check.`,
    authority: (text) => `Authority: ${text}.`,
  },
);
