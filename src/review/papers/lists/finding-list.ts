import type { Facts } from '../../../facts/facts';
import { lackOf } from '../../../register/lack';
import { lackOfAnswers } from '../../../facts/open-findings';
import { lists } from '../../../register/lists';
import type { Finding } from '../../../register/register';
import type { CellContent, Paper, PaperColumn } from '../../document';
import { dayCell } from '../../wording/cell-text';
import { findingStateText } from '../findings/finding-state-text';
import { chosenRows } from './chosen-rows';
import { lackingList, listPaper } from './list-paper';

const columns: readonly PaperColumn[] = [
  { header: '編號', weight: 7 },
  { header: '發現日期', weight: 6, align: 'center' },
  { header: '來源', weight: 6 },
  { header: '類別', weight: 6 },
  { header: '條文', weight: 5 },
  { header: '不符合事項', weight: 19 },
  { header: '受稽單位', weight: 6 },
  { header: '開立人', weight: 5 },
  { header: '狀態及結案日', weight: 8, align: 'center' },
];

const title = { title: '發現事項清冊', formNo: 'findingListFormNo' } as const;

/** 發現事項清冊: the open ones first, the gravest and oldest at their head. */
export function findingList(facts: Facts, keys?: readonly string[]): Paper {
  const lack = lackOf(facts.register, 'Findings', ['findingId', 'closedDate']);
  if (lack !== null) return lackingList(facts, title, lack);
  const { rows, words } = chosenRows(facts.rows.Findings, keys);
  const sorted = [...rows].sort(byGravityAndAge);
  const isClosed = ({ closedDate }: Finding) => closedDate !== null;
  return listPaper(facts, {
    ...title,
    columns,
    words: [words, ...unknownStates(facts)].join('。'),
    groups: [
      { title: '未結案', rows: sorted.filter((one) => !isClosed(one)).map(rowOf(facts)) },
      { title: '已結案', rows: sorted.filter(isClosed).map(rowOf(facts)) },
    ],
  });
}

function unknownStates({ register }: Facts): string[] {
  const lack = lackOfAnswers(register);
  return lack === null ? [] : [`${lack}，無法判斷未結案者之狀態`];
}

const gravity = new Map<string | null, number>(lists.FindingCategory.map((one, at) => [one, at]));

function byGravityAndAge(a: Finding, b: Finding): number {
  const graver =
    (gravity.get(a.category) ?? gravity.size) - (gravity.get(b.category) ?? gravity.size);
  if (graver !== 0) return graver;
  if (a.foundDate === b.foundDate) return a.row - b.row;
  // Without a day it comes last.
  return (a.foundDate ?? '9999') < (b.foundDate ?? '9999') ? -1 : 1;
}

function rowOf(facts: Facts) {
  return (finding: Finding): CellContent[] => [
    { text: finding.key, row: { table: 'Findings', key: finding.key } },
    dayCell(finding, 'foundDate', finding.foundDate),
    finding.source ?? '',
    finding.category ?? '',
    finding.clause ?? '',
    finding.description ?? '',
    finding.unit ?? '',
    finding.issuer ?? '',
    [
      // Its explanation stands in a line of its own.
      findingStateText(finding, facts).replace('（', '\n（'),
      ...(finding.closedDate === null && !finding.unread.has('closedDate')
        ? []
        : [dayCell(finding, 'closedDate', finding.closedDate)]),
    ].join('\n'),
  ];
}
