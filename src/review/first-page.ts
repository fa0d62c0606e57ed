import type { Block, TableCell } from './document';
import type { KeyFigure } from './key-figures';
import { meetingFacts } from './meeting-facts';
import type { PartContext } from './part';
import type { FoundLine, SummaryLine } from './summary/summary-line';
import type { Summary } from './summary/summary';

export interface FirstPage {
  readonly notes: readonly string[];
  readonly summary: Summary;
  readonly keyFigures: readonly KeyFigure[];
}

/** What a chair reads who reads one page: the meeting, what is to be decided, how things stand. */
export function firstPage(
  { notes, summary, keyFigures }: FirstPage,
  context: PartContext,
): Block[] {
  return [
    { kind: 'facts', facts: meetingFacts(context) },
    ...notes.map((text): Block => ({ kind: 'paragraph', text, emphasis: true })),
    { kind: 'heading', level: 2, text: '摘要及提請裁示事項' },
    ...summaryBlocks(summary, context),
    { kind: 'heading', level: 2, text: '重點數字' },
    keyFigureTable(keyFigures),
  ];
}

function summaryBlocks({ lines, unknown, empty }: Summary, context: PartContext): Block[] {
  const said = [...unknown, ...empty].map((text): Block => ({ kind: 'paragraph', text }));
  if (lines.length === 0) {
    return [{ kind: 'paragraph', text: nothingToDecide(context, unknown) }, ...said];
  }
  return [
    {
      kind: 'table',
      columns: [
        { header: '序', weight: 3, align: 'center' },
        { header: '項次', weight: 4, align: 'center' },
        { header: '事實', weight: 23 },
        { header: '擬辦', weight: 15 },
      ],
      rows: lines.map((line, index) => [
        String(index + 1),
        itemText(line),
        linked(line),
        shortProposal(line),
      ]),
    },
    ...said,
  ];
}

/** 「無」 of what could be looked into, no more; what is to be discussed anyway stands in the parts. */
function nothingToDecide({ facts, review }: PartContext, unknown: readonly string[]): string {
  const discussed = facts
    .itemsOf(review.reviewId)
    .filter(({ itemCase }) => itemCase === '討論案').length;
  const rest = discussed === 0 ? '' : `討論案${String(discussed)}案詳各項。`;
  const scope = unknown.length === 0 ? '' : '就可判讀之資料，';
  return `${scope}無逾期、未達成、未量測、重複缺失或待同意結案之事項須提請裁示。${rest}`;
}

/** 「三(一)」 */
function itemText({ part }: SummaryLine): string {
  const [whole = '', item] = part.split('-').map((no) => '一二三四五六七'.charAt(Number(no) - 1));
  return item === undefined ? whole : `${whole}(${item})`;
}

const leadingIds = /^[A-Za-z]+-[\w-]+(?:、[A-Za-z]+-[\w-]+)* */;

/** Beside the fact that names them the rows are not named again, where the proposal is for all of them. */
function shortProposal({ proposal, rows }: SummaryLine): string {
  const ids = leadingIds.exec(proposal)?.[0] ?? '';
  const named = new Set(ids.trim().split('、'));
  const isAll =
    rows.length > 0 && rows.length === named.size && rows.every((row) => named.has(row));
  return isAll ? proposal.slice(ids.length) : proposal;
}

/** A line of one row leads to it; of several each is linked where they are listed. */
function linked({ fact, refs }: FoundLine): TableCell | string {
  const [row] = refs;
  return refs.length === 1 && row ? { text: fact, row } : fact;
}

function keyFigureTable(figures: readonly KeyFigure[]): Block {
  return {
    kind: 'table',
    columns: [
      { header: '項目', weight: 11 },
      { header: '本期', weight: 13, align: 'center' },
      { header: '前期', weight: 13, align: 'center' },
      { header: '變動', weight: 11, align: 'center' },
      { header: '判斷', weight: 6, align: 'center' },
    ],
    rows: figures.map(({ name, now, before, change, judgement }) => [
      name,
      ownLine(now),
      ownLine(before),
      change,
      judgement === '惡化' ? { text: judgement, bold: true } : judgement,
    ]),
  };
}

/** 「19／22期（應有26期）」: what is said beside a number stands below it, no line begins with its bracket. */
function ownLine(text: string): string {
  return text.replace(/（([應另][^（）]*)）$/, '\n$1');
}
