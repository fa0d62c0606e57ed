import { figuresOf } from '../../facts/figures';
import type { Figures } from '../../facts/figure';
import type { Meeting } from '../../facts/meeting';
import { rowsOfPart } from '../../facts/part-state';
import { plain } from '../../register/identity';
import { lists } from '../../register/lists';
import { reportCell, type Report } from '../report';

/** Words that name a figure, directly before the number that claims to be it. */
interface Stated {
  readonly no: string;
  /** Ends where the number begins. */
  readonly words: string;
  readonly unit: string;
  /** Figures the words may mean, by the groups of 3-1: any of them that agrees will do. */
  readonly ids: readonly string[];
  /** A rate is written in percent. */
  readonly isRate?: true;
}

const groups = ['total', 'nc', ...lists.FindingCategory];
const kinds =
  '(?:之|的)?(?:發現事項|不符合項目|不符合事項|不符合|缺失|發現)?(?:合?計|共計?|為|：|:)?';
const ofGroups = (name: string) => groups.map((group) => `3-1.${group}.${name}`);

const stated: readonly Stated[] = [
  { no: '3-1', words: `期初未結${kinds}`, unit: '件', ids: ofGroups('opening') },
  { no: '3-1', words: `本期新增${kinds}`, unit: '件', ids: ofGroups('new') },
  { no: '3-1', words: `本期結案${kinds}`, unit: '件', ids: ofGroups('closed') },
  { no: '3-1', words: `期末未結${kinds}`, unit: '件', ids: ofGroups('closing') },
  { no: '3-1', words: `重複缺失${kinds}`, unit: '件', ids: ['3-1.repeat'] },
  {
    no: '3-1',
    words: '如期完成率(?:為|達|：|:)?',
    unit: '%',
    ids: ['3-1.onTimeRate'],
    isRate: true,
  },
  {
    no: '3-1',
    words: '驗證有效率(?:為|達|：|:)?',
    unit: '%',
    ids: ['3-1.effectiveRate'],
    isRate: true,
  },
  {
    no: '3-1',
    words: '平均結案(?:天數|日數)(?:為|達|：|:)?',
    unit: '[天日]',
    ids: ['3-1.averageDaysToClose'],
  },
];

/** Where a text is of another time, its numbers are not this period's. */
const OTHER_TIME = /(前期|上期|前次|上次|去年|上年|前一期|[0-9]+ ?年)[^,，、。;；]*$/;

/**
 * Numbers in the words of an item that differ from the figure whose name stands before them. Only
 * what names the figure itself is judged, and nothing said of another period.
 */
export function* statedNumbers(meeting: Meeting): Generator<Report> {
  const figures = figuresOf(meeting);
  for (const { no, words, unit, ids, isRate } of stated) {
    for (const row of rowsOfPart(no, meeting)) {
      const text = plain(row.description ?? '');
      for (const match of text.matchAll(
        new RegExp(`(${words}) ?([0-9]+(?:\\.[0-9]+)?) ?(${unit})`, 'g'),
      )) {
        const [whole, name = '', number = '', of = ''] = match;
        if (OTHER_TIME.test(text.slice(0, match.index))) continue;
        const known = valuesOf(figures, ids, isRate === true);
        if (known === null || known.some((value) => agrees(value, number))) continue;
        const should = `${shown(known[0] ?? 0)}${of}`;
        yield reportCell(
          'AgendaItems',
          row,
          'description',
          `項次 ${no} 的說明稱「${whole}」，但依登錄資料計算，${name.replace(/[：:為達]$/, '')}為 ${should}。請更正說明，或更正所據的資料。`,
          'W',
        );
      }
    }
  }
}

/** Null where one of them is not to be had, or leaves rows uncounted: then nobody can say it is wrong. */
function valuesOf(figures: Figures, ids: readonly string[], isRate: boolean): number[] | null {
  const values: number[] = [];
  for (const id of ids) {
    const figure = figures[id];
    if (figure === undefined) continue;
    if (typeof figure.value !== 'number' || figure.uncounted !== undefined) return null;
    values.push(isRate ? figure.value * 100 : figure.value);
  }
  return values.length === 0 ? null : values;
}

/** As far as the text writes it out: 72 % is 72.2 %. */
function agrees(value: number, written: string): boolean {
  const decimals = written.split('.')[1]?.length ?? 0;
  return Math.abs(value - Number(written)) <= 0.5 * 10 ** -decimals + 1e-9;
}

function shown(value: number): string {
  return String(Number(value.toFixed(1)));
}
