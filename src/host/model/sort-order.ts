import { isCellError, type CellValue } from './cell-value';

export type SortMethod = 'strokeCount' | 'pinYin';

export interface SortTexts {
  readonly matchCase: boolean;
  /** Of Chinese characters; by strokes, as Excel of Taiwan does, when absent. */
  readonly method?: SortMethod | undefined;
}

// What ICU has for Taiwan: by strokes (that of `co-stroke`), or by sound in the order of Zhuyin.
const COLLATIONS: Readonly<Record<SortMethod, string>> = {
  strokeCount: 'zh-Hant-TW-u-co-stroke',
  pinYin: 'zh-Hant-TW-u-co-zhuyin',
};

/** A text as it is compared: without hyphens and apostrophes, Chinese and other signs in turn. */
interface Prepared {
  readonly runs: readonly string[];
  readonly passedOver: number;
}

function prepare(text: string): Prepared {
  const bare = text.replace(/['-]/g, '');
  // Beginning with other signs, be it with none.
  const runs = bare.split(/(\p{Script=Han}+)/u);
  return { runs, passedOver: text.length - bare.length };
}

/**
 * Texts in Excel's order: Latin letters before Chinese characters; hyphens and apostrophes count
 * only between texts that are equal without them, and then the text without comes first; small
 * letters come first when case matters (Microsoft: 「Sort data in a range or table」).
 */
export function textOrder({ matchCase, method = 'strokeCount' }: SortTexts) {
  const sensitivity = matchCase ? 'variant' : 'accent';
  const { compare } = new Intl.Collator(COLLATIONS[method], { sensitivity });
  const known = new Map<string, Prepared>();
  const prepared = (text: string): Prepared => {
    let found = known.get(text);
    if (!found) known.set(text, (found = prepare(text)));
    return found;
  };
  return (a: string, b: string): number => {
    const [one, other] = [prepared(a), prepared(b)];
    return orderOfRuns(one.runs, other.runs, compare) || one.passedOver - other.passedOver;
  };
}

function orderOfRuns(
  a: readonly string[],
  b: readonly string[],
  compare: (a: string, b: string) => number,
): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [one, other] = [a[i] ?? '', b[i] ?? ''];
    const order = compare(one, other);
    if (order === 0) continue;
    // What goes on with Chinese comes after what goes on with other signs.
    const isOther = i % 2 === 0;
    const length = Math.min(one.length, other.length);
    const isBeginning = compare(one.slice(0, length), other.slice(0, length)) === 0;
    const shorter = one.length < other.length ? a : b;
    const goesOn = (shorter[i + 1] ?? '') !== '';
    return isOther && isBeginning && goesOn ? -order : order;
  }
  return 0;
}

const RANK = { number: 0, text: 1, boolean: 2, error: 3, blank: 4 };

function rankOf(value: CellValue): number {
  if (value === null || value === '') return RANK.blank;
  if (isCellError(value)) return RANK.error;
  if (typeof value === 'number') return RANK.number;
  return typeof value === 'boolean' ? RANK.boolean : RANK.text;
}

/**
 * Numbers, texts, FALSE, TRUE, errors (all alike); the other way round when descending. Empty
 * cells come last in both.
 */
export function valueOrder(
  texts: (a: string, b: string) => number,
  ascending: boolean,
): (a: CellValue, b: CellValue) => number {
  const sign = ascending ? 1 : -1;
  return (a, b) => {
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    if (rankA === RANK.blank || rankB === RANK.blank) return rankA - rankB;
    if (rankA !== rankB) return sign * (rankA - rankB);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    if (typeof a === 'string' && typeof b === 'string') return sign * texts(a, b);
    if (typeof a === 'boolean' && typeof b === 'boolean') return sign * (Number(a) - Number(b));
    return 0;
  };
}
