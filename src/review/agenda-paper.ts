import { rocText } from '../register/day';
import type { Steps } from '../register/steps';
import { isHeld } from '../facts/reviews-in-order';
import { appendixSections } from './appendix/appendix';
import { conclusion } from './conclusion';
import type { Block, Paper } from './document';
import { firstPage, type FirstPage } from './first-page';
import { paperFrame } from './paper-frame';
import type { PartContext } from './part';

/** 「115年度管理審查會議」 */
function meetingName({ review }: PartContext): string {
  return review.name ?? '管理審查會議';
}

/** 「○○公所資訊安全管理委員會 115年度管理審查會議 議程」 */
export function agendaTitle(context: PartContext): string {
  return `${context.facts.settings.organisation}資訊安全管理委員會 ${meetingName(context)} 議程`;
}

/** A draft says how old its data are, what was approved says when: two prints are never mixed up. */
function stateText({ review, facts }: PartContext): string {
  if (!isHeld(review)) return `草稿\u3000資料截至${rocText(facts.today)}`;
  if (review.status !== '已核定') return '';
  return review.approvedDate === null ? '已核定' : `核定 ${rocText(review.approvedDate)}`;
}

/** 議程 and 議程附表, each with pages of its own. */
export function* agendaPapers(
  context: PartContext,
  page: FirstPage,
  parts: readonly Block[],
): Steps<[Paper, Paper]> {
  const appended: Block[] = [];
  for (const section of appendixSections) {
    appended.push(...section.compose(context));
    yield 1;
  }
  const { review, facts } = context;
  const frame = (heading: string) =>
    paperFrame(facts.settings, {
      heading: `${meetingName(context)} ${heading}`,
      formNo: 'agendaFormNo',
      state: stateText(context),
    });
  return [
    {
      sheetTitle: `議程 ${review.key}`,
      orientation: 'portrait',
      ...frame('議程'),
      blocks: [
        { kind: 'title', text: agendaTitle(context) },
        ...firstPage(page, context),
        ...parts,
        ...conclusion(context),
      ],
    },
    {
      sheetTitle: `議程附表 ${review.key}`,
      orientation: 'landscape',
      textSize: 10,
      ...frame('議程附表'),
      blocks: appended,
    },
  ];
}
