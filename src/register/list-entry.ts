import type { Parsed } from './cell-fault';
import { dayFromSerial } from './day';
import type { CellValue } from './fault';
import { identity, plain } from './identity';
import { lists } from './lists';
import type { Choice, ListName } from './lists';
import { remembered } from './remembered';
import { strangeCharacters } from './strange-characters';

/** Ever looser forms: as written; without parenthetical; without the word ISMS (附件二 writes it). */
const forms: readonly ((text: string) => string)[] = [
  identity,
  // What is opened and never closed stays: none behind it is closed either.
  (text) => (forms[0]?.(text) ?? '').replace(/\([^)]*(\)?)/g, (whole, end) => (end ? '' : whole)),
  (text) => (forms[1]?.(text) ?? '').replace(/^isms/, ''),
];

/** Excel turns 3-1 into a date of this year and 3.1 stays a number: both can only mean the item. */
function itemNo(value: string | number): string {
  const day = typeof value === 'number' && value > 366 ? dayFromSerial(value) : null;
  if (day) return `${String(Number(day.slice(5, 7)))}-${String(Number(day.slice(8, 10)))}`;
  return plain(String(value)).replace(/^\s*(3)\s*[.·]\s*([1-4])\s*$/, '$1-$2');
}

/** A list's entry from a cell; spaces, full-width forms and 「(召集人)」 may differ. */
export function parseChoice<N extends ListName>(list: N, value: CellValue): Parsed<Choice<N>> {
  const entries: readonly Choice<N>[] = lists[list];
  const yesNo = value === true ? '是' : '否';
  const text =
    typeof value === 'boolean'
      ? list === 'YesNo'
        ? yesNo
        : String(value).toUpperCase()
      : list === 'ItemNo'
        ? itemNo(value)
        : String(value);
  const exact = entries.find((entry) => entry === text);
  if (exact !== undefined) return { value: exact };
  if (typeof value !== 'string' || value.length > LONGEST_KEPT)
    return parseOther(list, value, text);
  // Thousands of cells may say the same that is in no list.
  return (otherIn[list] ??= remembered((each) =>
    parseOther(list, each, list === 'ItemNo' ? itemNo(each) : each),
  ))(value) as Parsed<Choice<N>>;
}

/** Longer ones are not kept: they are of no list, which is soon seen. */
const LONGEST_KEPT = 60;
const otherIn: Partial<Record<ListName, (text: string) => Parsed<Choice<ListName>>>> = {};

/** What is not written as it stands in the list. */
function parseOther<N extends ListName>(
  list: N,
  value: CellValue,
  text: string,
): Parsed<Choice<N>> {
  const entries: readonly Choice<N>[] = lists[list];
  for (const form of forms) {
    const wanted = form(text);
    const hits = wanted === '' ? [] : entries.filter((entry) => form(entry) === wanted);
    const hit = hits[0];
    if (hit === undefined || hits.length > 1) continue;
    const strange = strangeCharacters(String(value)).length > 0;
    return strange
      ? { value: hit, fault: { code: 'strangeCharacter', suggestion: hit } }
      : { value: hit };
  }
  const suggestion = nearest(text, entries);
  return suggestion === undefined ? { code: 'notInList' } : { code: 'notInList', suggestion };
}

/** The one entry that is nearest to a text and near enough to be meant; undefined where none is. */
export function nearest(text: string, entries: readonly string[]): string | undefined {
  const wanted = identity(text);
  // A sentence is not a slip of the pen, and the distance costs the product of the lengths.
  if (wanted === '' || wanted.length > 40) return undefined;
  const scored = entries
    .map((entry) => ({ entry, distance: distance(wanted, identity(entry)) }))
    .filter(({ entry, distance: d }) => {
      const form = identity(entry);
      const contained = form.length > 1 && (wanted.includes(form) || form.includes(wanted));
      return contained || d <= Math.max(1, Math.floor(form.length / 2));
    })
    .filter(({ entry, distance: d }) => d < Math.max(wanted.length, identity(entry).length))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = scored;
  return best && best.distance !== second?.distance ? best.entry : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
