import type { Facts } from '../../../facts/facts';
import { rocText } from '../../../register/day';
import type { Settings } from '../../../register/settings';
import type { Block, Paper, TableBlock } from '../../document';
import { paperFrame } from '../../paper-frame';
import { ordinal } from '../../wording/ordinals';

export interface ListGroup {
  readonly title: string;
  readonly rows: TableBlock['rows'];
}

export interface ListContent {
  /** 「發現事項清冊」 */
  readonly title: string;
  readonly formNo: keyof Settings;
  /** One object for every group: their columns stand under each other. */
  readonly columns: TableBlock['columns'];
  readonly words: string;
  /** Those without rows are left out. */
  readonly groups: readonly ListGroup[];
}

/** A landscape list of register rows in groups, as of today. */
export function listPaper(facts: Facts, content: ListContent): Paper {
  const { title, columns, words } = content;
  const groups = content.groups.filter(({ rows }) => rows.length > 0);
  return pageOf(facts, content, [
    { kind: 'paragraph', text: `資料截至${rocText(facts.today)}，${words}。` },
    ...(groups.length === 0
      ? [{ kind: 'paragraph', text: `${title.replace('清冊', '')}無可列出之資料。` } as const]
      : groups.flatMap((group, at): Block[] => [
          {
            kind: 'heading',
            level: 2,
            text: `${ordinal(at + 1)}、${group.title}（${String(group.rows.length)}件）`,
          },
          { kind: 'table', columns, rows: group.rows },
        ])),
  ]);
}

/** Where the table is not to be had the paper says why. */
export function lackingList(
  facts: Facts,
  content: Pick<ListContent, 'title' | 'formNo'>,
  lack: string,
): Paper {
  return pageOf(facts, content, [
    { kind: 'paragraph', text: `${lack}，無法列出。`, emphasis: true },
  ]);
}

function pageOf(
  { settings }: Facts,
  { title, formNo }: Pick<ListContent, 'title' | 'formNo'>,
  blocks: readonly Block[],
): Paper {
  return {
    sheetTitle: title,
    orientation: 'landscape',
    textSize: 10,
    ...paperFrame(settings, { heading: title, formNo }),
    blocks: [
      { kind: 'title', text: `${settings.organisation}資訊安全管理系統 ${title}` },
      ...blocks,
    ],
  };
}
