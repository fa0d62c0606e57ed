import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import { columnOf, type Target } from '../columns/target';
import type { Mapping } from '../mapping/mapping';
import { SKIP_ROW, TO_BLANK, TO_NOTE } from '../mapping/mapping';
import { ListError } from '../source/list-error';
import { convert, type Converted } from '../values/convert';
import type { Asking } from './asking';
import type { Draft } from './draft';

/** One conversion that changes what is seen, for the preview. */
export interface Change {
  readonly row: number;
  readonly target: Target;
  readonly from: string;
  readonly to: string;
}

/** What putting a cell into a draft needs to know. */
export interface Putting {
  readonly mapping: Mapping;
  readonly asking: Asking;
  readonly changes: Change[];
}

/** Puts a cell of a list where it goes; what cannot be converted is asked, by its answer kept or left. */
export function put(
  { mapping, asking, changes }: Putting,
  draft: Draft,
  target: Target,
  cell: CellValue,
  header: string,
): void {
  if (isBlank(cell)) return;
  const { name, column } = columnOf(target);
  const from = String(cell).trim();
  const answer = asking.valueAnswer(target, from);
  const level = levelOf(mapping, column.list, from);
  let converted: Converted = level ?? convert(column, cell);
  if ('why' in converted || answer !== undefined) {
    if ('why' in converted) asking.askValue(target, from, draft.row, converted);
    if (answer === undefined || answer === TO_BLANK) return;
    if (answer === SKIP_ROW) {
      draft.isSkipped = true;
      return;
    }
    if (answer === TO_NOTE) {
      draft.notes.push(`${header}：${from}`);
      return;
    }
    converted = convert(column, answer);
    if ('why' in converted) {
      throw new ListError(
        `「${column.header}」的「${from}」對到「${answer}」，但${converted.why}。`,
      );
    }
  }
  if ('blank' in converted) {
    // A score waits for the numbers it is judged by; a dash or N/A is told, for it is not kept.
    if (level === undefined) changes.push({ row: draft.row, target, from, to: '' });
    return;
  }
  const before = draft.values.get(name);
  const isGiven = draft.given.delete(name);
  const { value, shown } = converted;
  if (before === undefined || isGiven) draft.values.set(name, value);
  else if (column.kind === 'long') {
    const label = header === column.header ? '' : `${header}：`;
    draft.values.set(name, `${String(before)}\n${label}${shown}`);
  } else if (Array.isArray(before) && Array.isArray(value)) {
    draft.values.set(name, [...new Set([...(before as unknown[]), ...(value as unknown[])])]);
  } else if (before !== value) {
    settle({ mapping, asking, changes }, draft, target, { before, from, header });
    return;
  }
  if (shown !== from) changes.push({ row: draft.row, target, from, to: shown });
}

/** Between the two contents that a row has for one cell. */
const EITHER = '／';

/**
 * A row that says two things of one cell is asked about both together: what is answered for it must not
 * change the rows that say only one of them.
 */
function settle(
  { asking }: Putting,
  draft: Draft,
  target: Target,
  {
    before,
    from,
    header,
  }: { readonly before: unknown; readonly from: string; readonly header: string },
): void {
  const { name, column } = columnOf(target);
  const both = `${String(before)}${EITHER}${from}`;
  asking.askValue(target, both, draft.row, { why: '同一列有兩個不同的內容' });
  const answer = asking.valueAnswer(target, both);
  if (answer === undefined) return;
  if (answer === SKIP_ROW) draft.isSkipped = true;
  else if (answer === TO_BLANK) draft.values.delete(name);
  else if (answer === TO_NOTE) {
    draft.values.delete(name);
    draft.notes.push(`${header}：${both}`);
  } else {
    const chosen = convert(column, answer);
    if (!('value' in chosen)) {
      throw new ListError(
        `「${column.header}」的「${both}」對到「${answer}」，但${'why' in chosen ? chosen.why : '是空白'}。`,
      );
    }
    draft.values.set(name, chosen.value);
  }
}

/** A score as a level, by the numbers from which it is high or middling. */
function levelOf(mapping: Mapping, list: string | undefined, from: string): Converted | undefined {
  if (list !== 'RiskLevel' || !/^\d+(?:\.\d+)?$/.test(from)) return undefined;
  const { cutoffs } = mapping;
  if (!cutoffs) return undefined;
  // Asked once for all, not value by value.
  if (cutoffs.高 === null || cutoffs.中 === null) return { blank: true };
  const score = Number(from);
  const level = score >= cutoffs.高 ? '高' : score >= cutoffs.中 ? '中' : '低';
  return { value: level, shown: level };
}
