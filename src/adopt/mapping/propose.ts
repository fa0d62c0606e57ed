import { isBlank } from '../../register/cell-fault';
import type { TableName } from '../../register/register';
import type { Steps } from '../../register/steps';
import {
  type Destination,
  destinationText,
  DROP,
  OWN,
  parseDestination,
} from '../columns/destination';
import { matchHeader } from '../columns/match-header';
import { YEAR, yearOfTitles } from '../columns/special';
import { columnOf, targetText } from '../columns/target';
import { fold } from '../fold';
import type { List } from '../shape/list';
import { columnLetter } from '../source/grid';
import { Answers } from './answers';
import type { MapColumn, Mapping } from './mapping';

const CONFIDENCE = {
  exact: '完全相符',
  contained: '部分相符',
  asked: '須確認',
  none: '沒有對應',
} as const;
const SAMPLES = 3;

/** What a list seems to mean. Where `known` (of the same list, or given) answers, its answer holds. */
export function* proposeMapping(table: TableName, list: List, known?: Mapping): Steps<Mapping> {
  const fingerprint = fingerprintOf(list);
  const answers = new Answers(known);
  const twins = new Map<string, number>();
  for (const { text } of list.headers) {
    const form = fold(text);
    twins.set(form, (twins.get(form) ?? 0) + 1);
  }
  const samples = yield* samplesOf(list);
  const proposed: MapColumn[] = [];
  for (const [index, header] of list.headers.entries()) {
    yield 0;
    const at = columnLetter(header.index);
    const hasTwin = (twins.get(fold(header.text)) ?? 0) > 1;
    const given = answers.take(header.text, at, hasTwin);
    const { to, confidence, ask, options } = matchHeader(table, header);
    const column: MapColumn = {
      header: header.text,
      at,
      to: to && destinationText(to),
      confidence: CONFIDENCE[confidence],
      ...(ask !== undefined && {
        ask,
        options: [...(options ?? []).map(destinationText), OWN, DROP],
      }),
      samples: samples[index] ?? [],
    };
    proposed.push(
      given && (given.to !== null || column.to === null)
        ? {
            ...column,
            to: given.to,
            confidence: given.to === column.to ? column.confidence : '指定',
          }
        : column,
    );
  }
  const columns = contested(proposed, known);
  const destinations = columns.flatMap(({ to }) => (to === null ? [] : [parseDestination(to)]));
  const sets = destinations.flatMap((one) => (one?.kind === 'fill' ? one.sets : []));
  const needsYear = sets.some(({ value }) => value.includes(YEAR));
  const year = known?.year ?? yearOfTitles([...list.titles, list.name]) ?? null;
  const cutoffs =
    known?.cutoffs ?? ((yield* hasScores(list, columns)) ? { 高: null, 中: null } : undefined);
  return {
    version: 1,
    table,
    fingerprint,
    columns,
    ...(needsYear && { year }),
    ...(cutoffs && { cutoffs }),
    constants: constantsOf(table, columns, known),
    values: known?.values ?? [],
    // Rows are those of one file: what was said of them holds for no other.
    rows: known?.rows ?? [],
  };
}

/** What no column says and every row needs: the meeting whose decisions they are. */
function constantsOf(
  table: TableName,
  columns: readonly MapColumn[],
  known: Mapping | undefined,
): Mapping['constants'] {
  const meeting = MEETING[table];
  const given = known?.constants ?? {};
  if (meeting === undefined || meeting in given) return given;
  return columns.some(({ to }) => to?.includes(meeting)) ? given : { ...given, [meeting]: null };
}

const MEETING: Partial<Record<TableName, string>> = {
  Resolutions: targetText('Resolutions.reviewId'),
  AgendaItems: targetText('AgendaItems.reviewId'),
};

/** The headers in their order, as they compare. */
export function fingerprintOf({ headers }: List): string {
  return headers.map(({ text }) => fold(text)).join('|');
}

/** A few of what stands in each column, in the order of the headers. */
export function* samplesOf({ headers, rows }: List): Steps<string[][]> {
  const samples = headers.map(({ index }) => ({ index, seen: new Set<string>() }));
  let wanting = samples;
  for (const { cells } of rows) {
    if (wanting.length === 0) break;
    for (const { index, seen } of wanting) {
      const cell = cells[index] ?? '';
      if (!isBlank(cell)) seen.add(String(cell).trim().slice(0, 40));
    }
    wanting = wanting.filter(({ seen }) => seen.size < SAMPLES);
    yield 0;
  }
  return samples.map(({ seen }) => [...seen]);
}

/** Two columns for one date, list or id are asked; texts are joined. */
function contested(columns: readonly MapColumn[], known: Mapping | undefined): MapColumn[] {
  const singles = columns.map(({ to }) => singleOf(to));
  const rivalsOf = new Map<string, MapColumn[]>();
  for (const [at, column] of columns.entries()) {
    const single = singles[at];
    if (single === undefined) continue;
    const rivals = rivalsOf.get(single) ?? [];
    rivals.push(column);
    rivalsOf.set(single, rivals);
  }
  // The word itself outweighs a word that contains it.
  const onlyExact = new Set(
    [...rivalsOf.values()].flatMap((rivals) => {
      const [exact, ...others] = rivals.filter(({ confidence }) => confidence === CONFIDENCE.exact);
      return exact && others.length === 0 ? [exact] : [];
    }),
  );
  return columns.map((column, at) => {
    const single = singles[at];
    if (single === undefined || rivalsOf.get(single)?.length === 1) return column;
    if (known && column.confidence === '指定') return column;
    return onlyExact.has(column) ? column : asked(column, single);
  });
}

function asked(column: MapColumn, single: string): MapColumn {
  const ask = `清單有不只一欄像是「${single}」，請擇一，其餘改為自訂欄或不帶入。`;
  return { ...column, to: null, confidence: CONFIDENCE.asked, ask, options: [single, OWN, DROP] };
}

/** The column of ours that holds only one of such cells; undefined for text, which can be joined. */
function singleOf(to: string | null): string | undefined {
  const destination: Destination | undefined = to === null ? undefined : parseDestination(to);
  if (destination?.kind !== 'fill' || destination.sets.length > 0) return undefined;
  const [target] = destination.into;
  if (target === undefined || destination.into.length > 1) return undefined;
  const { kind, formula } = columnOf(target).column;
  return kind === 'long' || kind === 'names' || formula !== undefined
    ? undefined
    : (to ?? undefined);
}

function* hasScores({ headers, rows }: List, columns: readonly MapColumn[]): Steps<boolean> {
  for (const [at, { to }] of columns.entries()) {
    const destination = to === null ? undefined : parseDestination(to);
    if (destination?.kind !== 'fill') continue;
    if (!destination.into.some((one) => columnOf(one).column.list === 'RiskLevel')) continue;
    const index = headers[at]?.index ?? -1;
    for (const { cells } of rows) {
      if (/^\d+(?:\.\d+)?$/.test(String(cells[index] ?? '').trim())) return true;
      yield 0;
    }
  }
  return false;
}
