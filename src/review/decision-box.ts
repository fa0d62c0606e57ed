import { rocText } from '../register/day';
import type { AgendaItem, Resolution } from '../register/register';
import { saysSomething } from '../facts/agenda-words';
import type { FormBlock, FormField } from './document';
import type { PartContext } from './part';

/** Where the committee reads what is proposed and its decision is written, or what it decided. */
export function decisionBox(
  no: string,
  rows: readonly AgendaItem[],
  context: PartContext,
): FormBlock {
  const tracked = trackedOf(no, context);
  return {
    kind: 'form',
    rows: [
      [{ label: '擬辦', value: proposals(rows) }],
      [
        {
          label: decisionLabel(rows),
          value: decisions(rows),
          weight: 6,
          lines: 1.5,
          box: `${no}.decision`,
        },
        ofResolutions('主辦', `${no}.owner`, tracked, ({ lead }) => lead.join('、')),
        ofResolutions('完成期限', `${no}.due`, tracked, ({ dueDate }) =>
          dueDate === null ? '' : rocText(dueDate),
        ),
      ],
    ],
  };
}

/** 報告事項 take 決定, 討論事項 take 決議 (公文撰作解析). */
function decisionLabel(rows: readonly AgendaItem[]): string {
  const isDiscussed = (row: AgendaItem) => row.itemCase === '討論案';
  if (!rows.some(isDiscussed)) return '決定';
  return rows.every(isDiscussed) ? '決議' : '決定或決議';
}

/** 「1、3. 提請洽悉。」: of several rows each text once, with the numbers of the rows that say it. */
function numbered(rows: readonly AgendaItem[], textOf: (row: AgendaItem) => string): string {
  const byText = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const text = textOf(row);
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), index + 1]);
  });
  if (rows.length === 1) return [...byText.keys()].join('');
  return [...byText].map(([text, at]) => `${at.join('、')}. ${text}`).join('\n');
}

function proposals(rows: readonly AgendaItem[]): string {
  return numbered(rows, ({ proposal }) => (saysSomething(proposal) ? (proposal ?? '').trim() : ''));
}

function decisions(rows: readonly AgendaItem[]): string {
  return numbered(rows, ({ decisionType, decision }) => {
    // 「洽悉：洽悉。」 says it twice.
    if (decisionType !== null && decision?.startsWith(decisionType)) return decision;
    return [decisionType, decision].flatMap((text) => text ?? []).join('：');
  });
}

function trackedOf(no: string, { facts, review }: PartContext): readonly Resolution[] {
  return facts.resolutionsOf(review.reviewId).filter(({ itemNo }) => itemNo === no);
}

/** Of several decisions each with its number. */
function ofResolutions(
  label: string,
  box: string,
  tracked: readonly Resolution[],
  textOf: (row: Resolution) => string,
): FormField {
  const told = tracked.filter((row) => textOf(row) !== '');
  const texts = told.map((row) =>
    tracked.length === 1 ? textOf(row) : `${row.key} ${textOf(row)}`,
  );
  return { label, value: texts.join('\n'), weight: 3, lines: 1.5, box };
}
