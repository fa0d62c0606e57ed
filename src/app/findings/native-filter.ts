import { identity } from '../../register/identity';
import type { Finding } from '../../register/register';
import { headerOf } from '../../rules/report';
import type { ColumnFilter, TableFilter } from '../../workbook/table-filter';
import type { ChipSets } from './chip-sets';
import { type Chip, CHOICES, type FindingFilter, FLAGS, noFilter } from './finding-filter';

/** Columns of the table that say what a chip asks for. */
const carried = {
  unit: headerOf('Findings', 'unit'),
  category: headerOf('Findings', 'category'),
  source: headerOf('Findings', 'source'),
  audit: headerOf('Findings', 'auditId'),
  mine: headerOf('Findings', 'issuer'),
} as const;

/** Of these the list of 編號 is filtered. */
const byId = ['progress', 'late', 'unverified', 'repeated'] as const;
const idHeader = headerOf('Findings', 'findingId');

export interface NativeFilter {
  readonly columns: readonly ColumnFilter[];
  /** Findings that are asked for, and of these how many no filter can name, for they have no 編號. */
  readonly count: number;
  readonly unnamed: number;
}

/** The filter of the table's own columns that shows the findings which the chips ask for. */
export function nativeFilter(sets: ChipSets, filter: FindingFilter): NativeFilter {
  const asked = askedChips(filter);
  const within = (chips: readonly Chip[]) => {
    const own = chips.map((chip) => sets.of(chip, filter[chip]));
    return sets.all.filter((finding) => own.every((set) => set.has(finding)));
  };
  const wanted = within(asked);
  const columns = (Object.keys(carried) as (keyof typeof carried)[])
    .filter((chip) => asked.includes(chip))
    .map((chip): ColumnFilter => {
      const header = carried[chip];
      return { header, texts: textsOf(sets, within([chip]), header) };
    });
  const listed = byId.filter((chip) => asked.includes(chip));
  if (listed.length === 0) return { columns, count: wanted.length, unnamed: 0 };
  const ids = { header: idHeader, texts: textsOf(sets, within(listed), idHeader) };
  const unnamed = wanted.filter(({ findingId }) => findingId === null).length;
  return { columns: [...columns, ids], count: wanted.length, unnamed };
}

function askedChips(filter: FindingFilter): Chip[] {
  return [
    ...CHOICES.filter((chip) => filter[chip] !== ''),
    ...FLAGS.filter((chip) => filter[chip]),
  ];
}

/** What the cells of these findings hold in a column, as a filter compares it. */
function textsOf({ rows }: ChipSets, findings: readonly Finding[], header: string): string[] {
  const texts = findings.map(({ row }) => String(rows.cellAt('Findings', row, header) ?? ''));
  return [...new Set(texts)].filter((text) => text !== '');
}

export interface SeenFilter {
  readonly filter: FindingFilter;
  /** Headers of columns whose filter is none that a chip could have set. */
  readonly others: readonly string[];
}

/**
 * The chips that come to the filter which the table has, set here or by hand. @param before what was
 * set here last: of several that would come to the same list of 編號 it is the one that was meant.
 */
export function chipsOf(
  sets: ChipSets,
  choices: Readonly<Record<(typeof CHOICES)[number], readonly string[]>>,
  { columns, others }: TableFilter,
  before: FindingFilter,
): SeenFilter {
  let filter = noFilter;
  const unknown = [...others];
  for (const column of columns) {
    const found = candidates(column.header, choices, before).find((one) =>
      comesTo(sets, one, column),
    );
    if (found) filter = { ...filter, ...found };
    else unknown.push(column.header);
  }
  return { filter, others: unknown };
}

/** What might have been chosen where a column is filtered. */
function candidates(
  header: string,
  choices: Readonly<Record<(typeof CHOICES)[number], readonly string[]>>,
  before: FindingFilter,
): Partial<FindingFilter>[] {
  if (header === idHeader) {
    const { progress, late, unverified, repeated } = before;
    return [
      { progress, late, unverified, repeated },
      ...(['late', 'unverified', 'repeated'] as const).map((chip) => ({ [chip]: true })),
      ...choices.progress.map((value) => ({ progress: value })),
    ];
  }
  if (header === carried.mine) return [{ mine: true }];
  const chip = (['unit', 'category', 'source', 'audit'] as const).find(
    (each) => carried[each] === header,
  );
  return chip ? choices[chip].map((value) => ({ [chip]: value })) : [];
}

/** By hand a value is ticked, and perhaps not the cells that name others beside it. */
function comesTo(sets: ChipSets, part: Partial<FindingFilter>, { header, texts }: ColumnFilter) {
  const own = nativeFilter(sets, { ...noFilter, ...part }).columns.find(
    (column) => column.header === header,
  );
  if (!own) return false;
  const [seen, wanted] = [texts, own.texts].map((each) => new Set(each.map(identity)));
  if (!seen || !wanted || [...seen].some((text) => !wanted.has(text))) return false;
  const value = Object.values(part).find((each) => typeof each === 'string' && each !== '');
  const isValue = header !== idHeader && typeof value === 'string' && seen.has(identity(value));
  return seen.size === wanted.size || isValue;
}
