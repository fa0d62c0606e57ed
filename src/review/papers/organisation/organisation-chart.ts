import type { Facts } from '../../../facts/facts';
import { rocText } from '../../../register/day';
import type { Member } from '../../../register/register';
import type { Block, Paper, TreeNode } from '../../document';
import { paperFrame } from '../../paper-frame';
import { bodiesToday, type Body, lackOfMembers, type Post, unplacedSentence } from './bodies';

/** 附件一: the committee, and below it its two groups, with who holds what today. */
export function organisationChart(facts: Facts): Paper {
  const { settings, today } = facts;
  const lack = lackOfMembers(facts);
  const unplaced = unplacedSentence(facts);
  return {
    sheetTitle: '附件一 組織架構圖',
    orientation: 'landscape',
    ...paperFrame(settings, { heading: '附件一 組織架構圖', formNo: 'organisationFormNo' }),
    blocks: [
      { kind: 'title', text: `附件一 ${settings.organisation}資訊安全管理委員會組織架構圖` },
      ...(lack === null
        ? [
            paragraph(`資料截至${rocText(today)}，所列為當日現任人員。`),
            { kind: 'tree', root: chartOf(bodiesToday(facts)) } as const,
            ...(unplaced === '' ? [] : [paragraph(unplaced)]),
          ]
        : [paragraph(`${lack}，無法列出。`)]),
    ],
  };
}

function chartOf(bodies: readonly Body[]): TreeNode {
  const [committee, ...groups] = bodies.map(({ organisation, posts }) => ({
    lines: [organisation, ...posts.flatMap(line)],
    children: [],
  }));
  return { lines: committee?.lines ?? [], children: groups };
}

/** 「組長：葉書寧（行政室主任）」; an office that may have nobody is left out where it has. */
function line({ short, holders, isRequired }: Post): string[] {
  if (holders.length === 0) return isRequired ? [`${short}：（出缺）`] : [];
  return [`${short}：${holders.map(person).join('、')}`];
}

function person({ name, unit, title }: Member): string {
  const office = `${unit ?? ''}${title ?? ''}`;
  return `${name ?? ''}${office === '' ? '' : `（${office}）`}`;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
