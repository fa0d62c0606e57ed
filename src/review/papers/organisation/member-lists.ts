import type { Facts } from '../../../facts/facts';
import { rocText } from '../../../register/day';
import type { Member } from '../../../register/register';
import type { Block, Paper, PaperColumn, TableBlock } from '../../document';
import { paperFrame } from '../../paper-frame';
import { NONE } from '../../wording/cell-text';
import { bodiesToday, type Body, lackOfMembers, unplacedSentence } from './bodies';

/**
 * 附件二: the two groups as the procedure has them, and before them the committee that 伍.一.(一)1(3)
 * promises.
 */
export function memberLists(facts: Facts): Paper {
  const { settings, today } = facts;
  const lack = lackOfMembers(facts);
  const unplaced = unplacedSentence(facts);
  return {
    sheetTitle: '附件二 成員表',
    orientation: 'portrait',
    ...paperFrame(settings, { heading: '附件二 成員表', formNo: 'membersFormNo' }),
    blocks: [
      { kind: 'title', text: `附件二 ${settings.organisation}資訊安全組織成員表` },
      ...(lack === null
        ? [
            paragraph(`資料截至${rocText(today)}，所列為當日現任人員。`),
            ...bodiesToday(facts).map(table),
            ...(unplaced === '' ? [] : [paragraph(unplaced)]),
          ]
        : [paragraph(`${lack}，無法列出。`)]),
    ],
  };
}

const names = {
  資訊安全管理委員會: { title: '資訊安全管理委員會成員表', position: '委員會職稱' },
  'ISMS 執行小組': {
    title: '資訊安全管理系統（ISMS）執行小組成員表',
    position: 'ISMS 執行小組職稱',
  },
  'ISMS 稽核小組': {
    title: '資訊安全管理系統（ISMS）稽核小組成員表',
    position: 'ISMS 稽核小組職稱',
  },
} as const;

function columnsOf(position: string): PaperColumn[] {
  return [
    { header: position, weight: 13 },
    { header: '成員姓名（職稱）', weight: 15 },
    { header: '服務單位', weight: 12 },
  ];
}

function table({ organisation, posts }: Body): TableBlock {
  const { title, position } = names[organisation];
  return {
    kind: 'table',
    caption: title,
    columns: columnsOf(position),
    rows: posts.flatMap(({ label, holders, isRequired }) =>
      holders.length === 0
        ? isRequired
          ? [[label, '（出缺）', NONE]]
          : []
        : holders.map((member) => [label, person(member), member.unit ?? '']),
    ),
  };
}

/** 「葉書寧（主任）」, one link to the row of the appointment. */
function person({ name, title, key }: Member) {
  const text = `${name ?? ''}${title === null ? '' : `（${title}）`}`;
  return { text, row: { table: 'Members', key } } as const;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
