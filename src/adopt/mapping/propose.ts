import { isBlank } from '../../register/cell-fault';
import type { TableName } from '../../register/register';
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
import type { Header, List } from '../shape/list';
import { columnLetter } from '../source/grid';
import type { MapColumn, Mapping } from './mapping';

const CONFIDENCE = {
  exact: '完全相符',
  contained: '部分相符',
  asked: '須確認',
  none: '沒有對應',
} as const;
const SAMPLES = 3;

/** What a list seems to mean. Where `known` (of the same list, or given) answers, its answer holds. */
export function proposeMapping(table: TableName, list: List, known?: Mapping): Mapping {
  const fingerprint = fingerprintOf(list);
  const answers = [...(known?.columns ?? [])];
  const proposed = list.headers.map((header): MapColumn => {
    const at = columnLetter(header.index);
    const same = answers.findIndex(
      (one) => fold(one.header) === fold(header.text) && (one.at === at || !hasTwin(list, header)),
    );
    const [given] = same === -1 ? [] : answers.splice(same, 1);
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
      samples: samplesOf(list, header),
    };
    return given && (given.to !== null || column.to === null)
      ? { ...column, to: given.to, confidence: given.to === column.to ? column.confidence : '指定' }
      : column;
  });
  const columns = contested(proposed, known);
  const destinations = columns.flatMap(({ to }) => (to === null ? [] : [parseDestination(to)]));
  const sets = destinations.flatMap((one) => (one?.kind === 'fill' ? one.sets : []));
  const needsYear = sets.some(({ value }) => value.includes(YEAR));
  const year = known?.year ?? yearOfTitles([...list.titles, list.name]) ?? null;
  const cutoffs = known?.cutoffs ?? (hasScores(list, columns) ? { 高: null, 中: null } : undefined);
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

function hasTwin({ headers }: List, header: Header): boolean {
  return headers.some((one) => one !== header && fold(one.text) === fold(header.text));
}

export function samplesOf({ rows }: List, { index }: Header): string[] {
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    if (!isBlank(cell)) seen.add(String(cell).trim().slice(0, 40));
    if (seen.size >= SAMPLES) break;
  }
  return [...seen];
}

/** Two columns for one date, list or id are asked; texts are joined. */
function contested(columns: readonly MapColumn[], known: Mapping | undefined): MapColumn[] {
  const singles = columns.map(({ to }) => singleOf(to));
  return columns.map((column, at) => {
    const single = singles[at];
    if (single === undefined || singles.indexOf(single) === singles.lastIndexOf(single)) {
      return column;
    }
    if (known && column.confidence === '指定') return column;
    // The word itself outweighs a word that contains it.
    const rivals = columns.filter((_, index) => singles[index] === single);
    const exact = rivals.filter(({ confidence }) => confidence === CONFIDENCE.exact);
    const isOnlyExact = exact.length === 1 && exact[0] === column;
    if (isOnlyExact || rivals.some((one) => one !== column && one.confidence === '指定')) {
      return isOnlyExact ? column : asked(column, single);
    }
    return asked(column, single);
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

function hasScores({ headers, rows }: List, columns: readonly MapColumn[]): boolean {
  return columns.some(({ to }, at) => {
    const destination = to === null ? undefined : parseDestination(to);
    if (destination?.kind !== 'fill') return false;
    const isLevel = destination.into.some((one) => columnOf(one).column.list === 'RiskLevel');
    const index = headers[at]?.index ?? -1;
    return (
      isLevel && rows.some(({ cells }) => /^\d+(?:\.\d+)?$/.test(String(cells[index] ?? '').trim()))
    );
  });
}
