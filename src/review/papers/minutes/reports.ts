import { reasonOf } from '../../../facts/part-state';
import type { AgendaItem } from '../../../register/register';
import type { Agenda, AgendaPart } from '../../agenda';
import type { Block } from '../../document';
import { ordinal } from '../../wording/ordinals';
import { decisionBlocks } from './decision-blocks';
import { ownSubject, writtenText } from './item-blocks';
import type { MeetingRows } from './meeting-rows';

/** 報告事項 of a management review: the parts of its agenda, in short, each with its 決定. */
export function reportsOfReview({ parts }: Agenda, rows: MeetingRows): Block[] {
  return parts.flatMap((part, at): Block[] => {
    const no = `（${ordinal(at + 1)}）`;
    const said = part.no === '1' ? [] : part.sentences;
    if (part.items.length === 0) return onePart(part, `${no}${part.title}`, rows);
    return [
      heading(`${no}${part.title}`),
      ...said.map(paragraph),
      ...part.items.flatMap((item, index) =>
        onePart(item, `${no}${String(index + 1)}. ${item.title}`, rows),
      ),
    ];
  });
}

function onePart(part: AgendaPart, title: string, rows: MeetingRows): Block[] {
  const own = rows.itemsOf(part.no);
  const reported = own.filter((row) => !rows.isDiscussed(row));
  const isDiscussedOnly = own.length > 0 && reported.length === 0;
  return [
    heading(title),
    ...sentencesOf(part, own).map(paragraph),
    ...(isDiscussedOnly
      ? [paragraph('本項提請討論，詳討論事項。')]
      : reports(reported, part.no, rows)),
  ];
}

/**
 * What the data say, the tables being those of the agenda; what people wrote follows row by row. The
 * list of part 1 stands above already.
 */
function sentencesOf({ no, sentences }: AgendaPart, own: readonly AgendaItem[]): string[] {
  if (no === '1') return ['詳前次會議決議辦理情形。'];
  const written = own.flatMap(({ description }) => description ?? []);
  const hasReason = own.some((row) => reasonOf(row) !== '');
  return sentences
    .filter(
      (sentence) =>
        !written.some((text) => sentence.includes(text)) &&
        !(hasReason && sentence.startsWith('無。理由：')),
    )
    .map((sentence) => sentence.replace(/(?<!議程)附表(?=[一二三四五六])/g, '議程附表'));
}

/** Rows of one 項次 with their decisions; a part without a row has one decision to be written. */
function reports(items: readonly AgendaItem[], no: string, rows: MeetingRows): Block[] {
  if (items.length === 0) return decisionBlocks(null, '決定', no, rows.workWithoutItem(no));
  return items.flatMap((row, at): Block[] => {
    const subject = ownSubject(row);
    const box = items.length === 1 ? no : `${no}.${String(at + 1)}`;
    return [
      ...(subject === null ? [] : [paragraph(`案由：${subject}`)]),
      ...writtenText(row),
      ...decisionBlocks(row, '決定', box, rows.workOf(row)),
    ];
  });
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
