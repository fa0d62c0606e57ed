import { assignsWork } from '../../../facts/decided-work';
import type { AgendaItem, Resolution } from '../../../register/register';
import type { Block, FormField, PaperColumn } from '../../document';
import { dayCell, NOT_FILLED } from '../../wording/cell-text';

/** 「報告事項」 take 決定, 「討論事項」 take 決議. */
export type DecisionWord = '決定' | '決議';

type Decided = Pick<AgendaItem, 'decisionType' | 'decision'>;

/** 「洽悉。」, 「照案通過：……」; '' while nothing is recorded. */
export function decisionText({ decisionType, decision }: Decided): string {
  const text = (decision ?? '').trim();
  const type = decisionType === '決定' ? '' : (decisionType ?? '');
  if (text === '') return type === '' ? '' : `${type}。`;
  return type === '' || text.includes(type) ? text : `${type}：${text}`;
}

/**
 * The decision of an item and the work it assigns. Room is left for a decision that is not recorded,
 * and for who does by when what has been decided and is not tracked yet.
 */
export function decisionBlocks(
  item: AgendaItem | null,
  word: DecisionWord,
  box: string,
  work: readonly Resolution[],
): Block[] {
  const text = item === null ? '' : decisionText(item);
  const isOpen = text === '' || (item !== null && assignsWork(item) && work.length === 0);
  return [
    {
      kind: 'form',
      rows: [
        [text === '' ? room(word, `${box}.decision`, 2) : { label: word, value: text }],
        ...(isOpen && work.length === 0
          ? [[room('主辦', `${box}.owner`, 1), room('完成期限', `${box}.due`, 1)]]
          : []),
      ],
    },
    ...assignedWork(work),
  ];
}

function room(label: string, box: string, lines: number): FormField {
  return { label, value: '', lines, box };
}

/** One object for every table of the minutes: their columns stand under each other. */
const columns: readonly PaperColumn[] = [
  { header: '列管編號', weight: 9 },
  { header: '決議事項', weight: 20 },
  { header: '主辦', weight: 7, handwritten: 1 },
  { header: '協辦', weight: 7 },
  { header: '完成期限', weight: 7, align: 'center', handwritten: 1 },
];

/** What a decision assigns: by whom and by when; what is not recorded is left to be written in. */
export function assignedWork(rows: readonly Resolution[]): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns,
      rows: rows.map((row) => [
        { text: row.key, row: { table: 'Resolutions', key: row.key } },
        row.resolution ?? NOT_FILLED,
        row.lead.join('、'),
        row.support.join('、'),
        row.dueDate === null && !row.unread.has('dueDate')
          ? ''
          : dayCell(row, 'dueDate', row.dueDate),
      ]),
    },
  ];
}
