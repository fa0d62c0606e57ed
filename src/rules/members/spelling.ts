import { identity } from '../../register/identity';
import { strangeCharacters } from '../../register/strange-characters';
import { say } from '../../register/said';
import { derived } from '../../facts/derived';
import type { Facts } from '../../facts/facts';
import { rememberedOf } from '../../register/remembered';
import { ofEach } from '../of-each';
import type { NamingCell } from '../../facts/named-people';
import type { People } from '../../facts/people';
import type { CellFix } from '../fix';
import { withFix } from '../fix';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';
import { writtenNames } from './written-names';

export const mem12: Rule = {
  id: 'MEM-12',
  severity: 'W',
  area: 'MEM',
  title: '同一人的姓名只有一種寫法',
  titleEn: 'A person’s name is written in one way',
  authority: '程序附件二的成員姓名寫法',
  why: '「○○○」與「○○○(主任)」看來是兩個人：篩選、統計與簽到時會漏掉其中一種。',
  mend: '各表只填姓名，不加職稱、空格或全形字；同名者填「姓名(單位)」。可用修正一次改齊各處。',
  needs: { Members: ['name'] },
  *run(facts) {
    const { right, others } = spellingOf(facts)();
    if (others.size === 0) return;
    const byWriting = new Map<string, NamingCell[]>();
    const { naming } = facts;
    otherwiseWritten(naming, facts).forEach((names, at) => {
      if (names === none) return;
      const cell = naming[at];
      for (const written of cell ? names : []) {
        const own = byWriting.get(written);
        if (own && cell) own.push(cell);
        else if (cell) byWriting.set(written, [cell]);
      }
    });
    for (const [written, cells] of byWriting) {
      const [first] = cells;
      if (!first) continue;
      const meant = right(written);
      const count = cells.length > 1 ? say`（共 ${String(cells.length)} 處）` : '';
      yield withFix(
        reportCell(
          first.table,
          first.row,
          first.column as never,
          say`姓名「${written}」${count}即「${meant}」，同一人有兩種寫法。請一律寫成「${meant}」，職稱填於「成員」的職稱欄。`,
        ),
        {
          kind: 'cells',
          label: say`各處改為「${meant}」`.text,
          cells: cells.map((cell) => mended(cell, right)),
        },
      );
    }
  },
};

const none: readonly string[] = [];

/** The names of a cell that are to be written otherwise. */
const otherwiseWritten = ofEach(({ names }: NamingCell, facts): readonly string[] => {
  const { others } = spellingOf(facts)();
  return names.some((written) => others.has(written))
    ? [...new Set(names)].filter((written) => others.has(written))
    : none;
});

/** The same as long as the names are. */
const spellingOf = rememberedOf((facts: Facts) => {
  const names = writtenNames(facts);
  return derived(() => spellings(names(), facts.people));
});

/** Every name of the cell at once: two remedies of one cell then say the same. */
function mended({ table, row, column, names }: NamingCell, right: Spelling): CellFix {
  const { key, row: place } = row;
  const after = names.map(right).join('、');
  return { table, key, row: place, column: headerOf(table, column), after };
}

type Spelling = (written: string) => string;

interface Spellings {
  /** How a name is to be written: as most cells write it, without title; of someone unknown, as it is. */
  readonly right: Spelling;
  /** The names that are written otherwise somewhere. */
  readonly others: ReadonlySet<string>;
}

function spellings(often: ReadonlyMap<string, number>, people: People): Spellings {
  const tally = new Map<string, Map<string, number>>();
  for (const [written, times] of often) {
    const bare = bareOf(written, people);
    if (bare === null || strangeCharacters(bare.text).length > 0) continue;
    const own = tally.get(bare.form) ?? new Map<string, number>();
    tally.set(bare.form, own.set(bare.text, (own.get(bare.text) ?? 0) + times));
  }
  const known = new Map<string, string>();
  const right = (written: string) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const meant = rightOf(written, tally, people);
    known.set(written, meant);
    return meant;
  };
  const others = [...often.keys()].filter((written) => right(written) !== written);
  return { right, others: new Set(others) };
}

function rightOf(
  written: string,
  tally: ReadonlyMap<string, ReadonlyMap<string, number>>,
  people: People,
): string {
  const { name, unit } = people.parse(written);
  if (people.appointments(written).length === 0) return written;
  const forms = [...(tally.get(name) ?? [])].sort(
    ([a, often], [b, oftener]) => oftener - often || a.length - b.length,
  );
  // Written with a title everywhere: what is left without it. Letters have lost their case in it.
  const common = forms[0]?.[0] ?? (/^\p{Script=Han}+$/u.test(name) ? name : undefined);
  if (common === undefined) return written;
  const bare = bareOf(written, people);
  if (bare?.text === common) return written;
  if (bare?.suffix) return `${common}${bare.suffix}`;
  return unit !== null && people.isAmbiguous(common) ? `${common}(${unit})` : common;
}

/** The name as it is written, without 「(單位)」 behind it; null where a title is written with it. */
function bareOf(
  written: string,
  people: People,
): { readonly form: string; readonly text: string; readonly suffix: string } | null {
  const { name, unit } = people.parse(written);
  if (identity(written) === name) return { form: name, text: written.trim(), suffix: '' };
  const [, text = '', suffix = ''] =
    /^(.+)(?<!\s)\s*([(（〔【〈《[][^()（）〔【〈《[]*[)）〕】〉》\]])\s*$/u.exec(written) ?? [];
  const isUnit = unit !== null && identity(suffix).slice(1, -1) === unit;
  return isUnit && identity(text) === name ? { form: name, text, suffix } : null;
}
