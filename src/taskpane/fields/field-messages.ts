import type { Offer } from '../../app/row/field-offers';
import { rocShort } from '../../register/day';

/** What the fields of a row say, whichever panel shows them. */
export const fieldMessages = {
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
  clash: (column: string) => `${column}在您輸入時已被變更`,
  theirs: (text: string) => `目前內容：${text === '' ? '（空白）' : text}`,
  mine: (text: string) => `您的內容：${text === '' ? '（空白）' : text}`,
  keepMine: '保留我的',
  takeTheirs: '採用目前的',
  absent: (column: string) => `此活頁簿沒有「${column}」欄。請到「檢核」以修復補上。`,
  authority: (text: string) => `依據：${text}`,
} as const;
