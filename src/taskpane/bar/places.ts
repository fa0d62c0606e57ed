import { inLanguage } from '../language';

/** Always in the bar. */
export const BAR_PLACES = ['overview', 'check', 'row', 'meeting'] as const;
/** Under 「⋯」, in the order of the list. */
export const MORE_PLACES = [
  'agenda',
  'papers',
  'people',
  'adopt',
  'sheets',
  'journal',
  'settings',
  'help',
] as const;

export type Place = (typeof BAR_PLACES)[number] | (typeof MORE_PLACES)[number];

export const isMore = (place: Place): boolean => MORE_PLACES.some((each) => each === place);

export const placeMessages = inLanguage(
  {
    label: '功能',
    more: '更多功能',
    names: {
      overview: '總覽',
      check: '檢核',
      row: '資料',
      meeting: '會議',
      agenda: '議程',
      papers: '文件',
      people: '成員與權責',
      adopt: '帶入',
      sheets: '工作表',
      journal: '變更紀錄',
      settings: '設定',
      help: '說明',
    } satisfies Record<Place, string>,
    waiting: { check: (count: number) => `${count} 項錯誤` },
  },
  {
    label: 'Places',
    more: 'More places',
    names: {
      overview: 'Overview',
      check: 'Check',
      row: 'Data',
      meeting: 'Meeting',
      agenda: 'Agenda',
      papers: 'Papers',
      people: 'People',
      adopt: 'Bring in',
      sheets: 'Sheets',
      journal: 'Changes',
      settings: 'Settings',
      help: 'Help',
    },
    waiting: { check: (count) => (count === 1 ? '1 error' : `${count} errors`) },
  },
);
