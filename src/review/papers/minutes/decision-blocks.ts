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

/** The decision of an item, or room to write it with who does it and by when. */
export function decisionForm(item: Decided | null, word: DecisionWord, box: string): Block {
  const text = item === null ? '' : decisionText(item);
  if (text !== '') return { kind: 'form', rows: [[{ label: word, value: text }]] };
  const blank = (label: string, name: string, lines: number): FormField => {
    return { label, value: '', lines, box: `${box}.${name}` };
  };
  return {
    kind: 'form',
    rows: [[blank(word, 'decision', 2)], [blank('主辦', 'owner', 1), blank('完成期限', 'due', 1)]],
  };
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
