import type { AgendaItem } from '../register/register';
import { isOwnSubject, type ItemNo } from '../facts/agenda-words';
import { isWritten, partState, reasonOf, type PartState } from '../facts/part-state';
import type { AgendaPart } from './agenda';
import type { Block } from './document';
import { noData, type PartContext, type PartDefinition } from './part';
import { NOT_FILLED } from './wording/cell-text';

export interface ComposedPart {
  readonly part: AgendaPart;
  /** In the paper, below the heading; items bring their own headings. */
  readonly blocks: readonly Block[];
}

const NUMERALS = '一二三四五六七八九十';

/** A part with what its data say and what people wrote for it. */
export function composePart(definition: PartDefinition, context: PartContext): ComposedPart {
  return definition.items
    ? composeGroup(definition, definition.items, context)
    : composeOne(definition, 1, context);
}

/** A part of parts: complete when every item is. */
function composeGroup(
  definition: PartDefinition,
  definitions: readonly PartDefinition[],
  context: PartContext,
): ComposedPart {
  const composed = definitions.map((item) => composeOne(item, 2, context));
  const items = composed.map(({ part }) => part);
  const { sentences } = definition.compose(context);
  const all = (status: AgendaPart['status']) => items.every((item) => item.status === status);
  const anyMissing = items.some((item) => item.status === 'missing');
  return {
    part: {
      no: definition.no,
      title: definition.title,
      reporter: [...new Set(items.map((item) => item.reporter).filter(Boolean))].join('、'),
      status: anyMissing ? 'missing' : all('none') ? 'none' : 'content',
      reason: all('none') ? items.map((item) => item.reason).join('；') : '',
      sentences,
      items,
    },
    blocks: [
      heading(definition, 1),
      ...sentences.map(paragraph),
      ...composed.flatMap(({ blocks }) => blocks),
    ],
  };
}

function composeOne(definition: PartDefinition, level: 1 | 2, context: PartContext): ComposedPart {
  const rows = context.itemsOf(definition.no);
  const state = partState(definition.no, context);
  const { status, reason } = state;
  // What is computed from a table that is not to be had would say 「無」 of what nobody knows.
  const body = state.lack === null ? definition.compose(context) : noData;
  const written = rows.filter(isWritten);
  const shown = [...leadOf(state), ...body.sentences];
  const head = headOf(definition, context);
  const part: AgendaPart = {
    no: definition.no,
    title: definition.title,
    reporter: reporterOf(rows, head),
    status,
    reason,
    sentences: [...shown, ...written.map((row) => textOf(row, definition))],
    items: [],
  };
  return {
    part,
    blocks: [
      heading(definition, level),
      ...(status === 'missing' ? [missingMark] : []),
      ...shown.filter((sentence) => sentence !== NOT_FILLED).map(paragraph),
      ...body.blocks,
      ...rows.flatMap((row) => longText(row, definition)),
      itemTable(definition, rows, head),
    ],
  };
}

/** 「無」 always with its reason, and what is not to be had or filled in is said; data's own reason stands even so. */
function leadOf(state: PartState): string[] {
  const { leftOut } = state;
  return [...statusSentence(state), ...(leftOut === null ? [] : [closed(leftOut)])];
}

function statusSentence({ status, reason, ownReason, lack }: PartState): string[] {
  if (lack !== null) return [`${lack}，本項無法計算。`];
  if (status === 'none') return [`無。理由：${closed(reason)}`];
  if (status === 'missing') return [NOT_FILLED];
  return ownReason !== '' ? [closed(ownReason)] : [];
}

/** With one full stop at its end. */
function closed(text: string): string {
  return `${text.trim().replace(/。$/, '')}。`;
}

/** Under its heading the item need not repeat the title. */
function textOf({ subject, description }: AgendaItem, { no }: PartDefinition): string {
  const own = isOwnSubject(subject, no as ItemNo) ? [subject] : [];
  return [...own, description].flatMap((text) => text ?? []).join('：');
}

interface Head {
  readonly position: string;
  /** '' while the position is vacant. */
  readonly name: string;
}

function headOf({ reporter }: PartDefinition, { people, on }: PartContext): Head {
  const holders = people.holders(reporter, on).flatMap((member) => member.name ?? []);
  return { position: reporter, name: [...new Set(holders)].join('、') };
}

function reporterOf(rows: readonly AgendaItem[], head: Head): string {
  const named = rows.flatMap((row) => row.reporter ?? []);
  return named.length === 0 ? head.name : [...new Set(named)].join('、');
}

function heading({ no, title }: PartDefinition, level: 1 | 2): Block {
  const numeral = NUMERALS[Number(no.at(-1)) - 1] ?? no;
  return {
    kind: 'heading',
    level,
    text: level === 1 ? `${numeral}、${title}` : `（${numeral}）${title}`,
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const missingMark: Block = { kind: 'paragraph', text: NOT_FILLED, emphasis: true };

/** Characters from which a text is no longer set in the narrow column beside the decision. */
const longFrom = 200;

function isLong({ description }: AgendaItem): boolean {
  return (description ?? '').length >= longFrom;
}

/** A long 說明 at the page's full width, above the table with its 案由. */
function longText(row: AgendaItem, definition: PartDefinition): Block[] {
  if (!isLong(row)) return [];
  return [paragraph(`「${row.subject ?? definition.title}」說明：${row.description ?? ''}`)];
}

/** Where the committee reads the 案由 and its decision is written; an item without a row gets one too. */
function itemTable(definition: PartDefinition, rows: readonly AgendaItem[], head: Head): Block {
  const cells =
    rows.length === 0
      ? [[definition.no, `案由：${definition.title}`, reporterCell(null, head), '']]
      : rows.map((row, index) => [
          rows.length === 1 ? definition.no : `${definition.no}(${String(index + 1)})`,
          itemText(row, definition),
          reporterCell(row.reporter, head),
          [row.decisionType, row.decision].flatMap((text) => text ?? []).join('\n'),
        ]);
  return {
    kind: 'table',
    columns: [
      { header: '項次', weight: 5, align: 'center' },
      { header: '案由及說明', weight: 22 },
      { header: '陳報人', weight: 9 },
      { header: '決定或決議', weight: 15, handwritten: 3 },
    ],
    rows: cells,
  };
}

function itemText(row: AgendaItem, definition: PartDefinition): string {
  const lines = [
    `案由：${row.subject ?? definition.title}`,
    ...(row.description === null ? [] : [`說明：${isLong(row) ? '詳如上文。' : row.description}`]),
    ...(reasonOf(row) === '' || isWritten(row) ? [] : [`無。理由：${reasonOf(row)}。`]),
  ];
  return lines.join('\n');
}

function reporterCell(named: string | null, head: Head): string {
  if (named !== null && named !== head.name) return named;
  return `${head.position}\n${head.name === '' ? '（尚未指派）' : head.name}`;
}
