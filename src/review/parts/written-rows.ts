import { lackOfColumns } from '../../register/lack';
import type { AgendaItem } from '../../register/register';
import { isOwnSubject, type ItemNo } from '../../facts/agenda-words';
import { isWritten, reasonOf } from '../../facts/part-state';
import type { Block, PaperColumn, TableCell } from '../document';
import type { PartContext } from '../part';
import { NOT_FILLED } from '../wording/cell-text';

interface Column extends PaperColumn {
  readonly textOf: (row: AgendaItem, at: string) => string;
  /** Left out where the workbook does not have the column yet. */
  readonly of?: 'topicType' | 'impact';
}

type WrittenNo = '2' | '4' | '7';

const impact = (header: string): Column => ({
  header,
  weight: 13,
  of: 'impact',
  textOf: (row) => row.impact ?? '',
});

const described = (header: string): Column => ({
  header,
  weight: 14,
  textOf: (row) => {
    if (isWritten(row)) return row.description ?? '';
    return reasonOf(row) === '' ? NOT_FILLED : `無。理由：${reasonOf(row)}。`;
  },
});

function subject(header: string, no: WrittenNo): Column {
  return {
    header,
    weight: 9,
    // The title of the part is no subject of its own.
    textOf: (row, at) =>
      `${at}${isOwnSubject(row.subject, no as ItemNo) ? (row.subject ?? '') : '—'}`,
  };
}

const columnsOf: Readonly<Record<WrittenNo, readonly Column[]>> = {
  '2': [
    {
      header: '類別',
      weight: 6,
      align: 'center',
      of: 'topicType',
      textOf: (row) => row.topicType ?? '（未填）',
    },
    subject('議題', '2'),
    described('變更'),
    impact('影響與因應'),
  ],
  '4': [subject('關注方', '4'), described('回饋'), impact('處理')],
  '7': [subject('關注方', '7'), described('需求與期望之變更'), impact('影響與因應')],
};

/** Parts that only people can write: one row each for 議題 or 關注方, in columns. */
export function writtenTable(
  no: WrittenNo,
  rows: readonly AgendaItem[],
  { facts }: PartContext,
): Block[] {
  // 「無」 with its reason is a sentence, and so is that nothing is filled in.
  if (!rows.some(isWritten)) return [];
  const columns = columnsOf[no].filter(
    ({ of }) => of === undefined || lackOfColumns(facts.register, 'AgendaItems', [of]) === null,
  );
  return [
    {
      kind: 'table',
      columns: columns.map(({ header, weight, align }) => ({
        header,
        weight,
        ...(align && { align }),
      })),
      rows: rows.map((row, index) =>
        columns.map(({ textOf, header }): TableCell | string => {
          const text = textOf(row, rows.length === 1 ? '' : `${String(index + 1)}. `);
          const isSubject = header === '議題' || header === '關注方';
          return isSubject ? { text, row: { table: 'AgendaItems', key: row.key } } : text;
        }),
      ),
    },
  ];
}

export function isWrittenPart(no: string): no is WrittenNo {
  return Object.hasOwn(columnsOf, no);
}
