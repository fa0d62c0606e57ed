import type { AgendaItem } from '../register/register';
import type { Steps } from '../register/steps';
import { isOwnSubject, type ItemNo } from '../facts/agenda-words';
import { isWritten, partState, reasonOf, type PartState } from '../facts/part-state';
import type { AgendaPart } from './agenda';
import { decisionBox } from './decision-box';
import type { Block } from './document';
import { noData, type PartContext, type PartDefinition } from './part';
import { isWrittenPart, writtenTable } from './parts/written-rows';
import { NOT_FILLED } from './wording/cell-text';

/** Who reports the item: the position, and the name of its holder where there is one. */
interface Head {
  readonly position: string;
  /** '' while the position is vacant. */
  readonly name: string;
}

export interface ComposedPart {
  readonly part: AgendaPart;
  /** In the paper, with their headings. */
  readonly blocks: readonly Block[];
}

const NUMERALS = '一二三四五六七八九十';

/** A part with what its data say and what people wrote for it. */
export function* composePart(
  definition: PartDefinition,
  context: PartContext,
): Steps<ComposedPart> {
  if (definition.items) return yield* composeGroup(definition, definition.items, context);
  const composed = composeOne(definition, 1, context);
  yield 1;
  return composed;
}

/** A part of parts: complete when every item is. */
function* composeGroup(
  definition: PartDefinition,
  definitions: readonly PartDefinition[],
  context: PartContext,
): Steps<ComposedPart> {
  const composed: ComposedPart[] = [];
  for (const item of definitions) {
    composed.push(composeOne(item, 2, context));
    yield 1;
  }
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
      ...paragraphs(sentences),
      ...composed.flatMap(({ blocks }) => blocks),
    ],
  };
}

function composeOne(definition: PartDefinition, level: 1 | 2, context: PartContext): ComposedPart {
  const { no, title } = definition;
  const rows = context.itemsOf(no);
  const state = partState(no, context);
  const { status, reason } = state;
  // What is computed from a table that is not to be had would say 「無」 of what nobody knows.
  const body = state.lack === null ? definition.compose(context) : noData;
  const shown = [...leadOf(state), ...body.sentences];
  const head = headOf(definition, context);
  const written = rows.filter(isWritten).map((row) => textOf(row, definition));
  return {
    part: {
      no,
      title,
      reporter: reporterOf(rows, head),
      status,
      reason,
      sentences: [...shown, ...written],
      items: [],
    },
    blocks: [
      heading(definition, level, reportText(rows, head)),
      ...(status === 'missing' ? [missingMark] : []),
      ...paragraphs(shown.filter((sentence) => sentence !== NOT_FILLED)),
      ...body.blocks,
      ...(isWrittenPart(no)
        ? writtenTable(no, rows, context)
        : rows.flatMap((row) => writtenBlocks(row, definition, state))),
      decisionBox(no, rows, context),
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

/** What people wrote for an item that is computed: its 案由 where it has one of its own, 說明, 影響與因應. */
function writtenBlocks(
  row: AgendaItem,
  definition: PartDefinition,
  { status }: PartState,
): Block[] {
  return [
    ...(isWritten(row) ? [`說明：${textOf(row, definition)}`] : unwritten(row, definition, status)),
    ...(row.impact === null ? [] : [`影響與因應：${row.impact}`]),
  ].map(paragraph);
}

/** A subject of its own without 說明, and a reason that the part does not give already. */
function unwritten(
  row: AgendaItem,
  { no }: PartDefinition,
  status: AgendaPart['status'],
): string[] {
  const reason = reasonOf(row);
  const said = reason === '' ? NOT_FILLED : `無。理由：${reason}。`;
  if (isOwnSubject(row.subject, no as ItemNo)) return [`${row.subject ?? ''}：${said}`];
  return reason === '' || status !== 'content' ? [] : [`說明：${said}`];
}

function headOf({ reporter }: PartDefinition, { people, on }: PartContext): Head {
  const holders = people.holders(reporter, on).flatMap((member) => member.name ?? []);
  return { position: reporter, name: [...new Set(holders)].join('、') };
}

function reporterOf(rows: readonly AgendaItem[], head: Head): string {
  const named = rows.flatMap((row) => row.reporter ?? []);
  return named.length === 0 ? head.name : [...new Set(named)].join('、');
}

/** 「（葉書寧報告）」: in the heading it takes no line of its own. */
function reportText(rows: readonly AgendaItem[], { position, name }: Head): string {
  const named = [...new Set(rows.flatMap(({ reporter }) => reporter ?? []))];
  if (named.length > 0) return `（${named.join('、')}報告）`;
  return name === '' ? `（${position}尚未指派）` : `（${name}報告）`;
}

function heading({ no, title }: PartDefinition, level: 1 | 2, by = ''): Block {
  const numeral = NUMERALS[Number(no.at(-1)) - 1] ?? no;
  return {
    kind: 'heading',
    level,
    text: `${level === 1 ? `${numeral}、` : `（${numeral}）`}${title}${by}`,
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** Sentences of one part read on as one paragraph. */
function paragraphs(sentences: readonly string[]): Block[] {
  return sentences.length === 0 ? [] : [paragraph(sentences.join(''))];
}

const missingMark: Block = { kind: 'paragraph', text: NOT_FILLED, emphasis: true };
