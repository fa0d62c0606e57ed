import type { TableBlock } from '../register/block';
import { codeOf } from './excel-errors';
import { bytesOf } from './requests';

/** Of one answer, half of what Excel on the web gives at most (platform 2.3). */
const REQUEST_BYTES = 2_500_000;

/** What Excel on the web answers at once. */
const MOST_BYTES = 5_000_000;
/** Rows of a table by which the others are judged. */
const SEEN = 50;

/** Rows that are asked for, as many to a request as are taken to fit. */
export interface Stretch {
  readonly rows: number;
  /** What a row is taken to be, until Excel says that it was more. */
  readonly bytesOfRow: number;
  /** Asks for the rows from the one to before the other; gives what takes in what comes. Called in order. */
  readonly ask: (from: number, to: number) => () => void;
}

interface Piece {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
}

/** Whether an answer was more than this Excel gives at once: on the web 5 MB. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** Whether tables are more than Excel on the web answers at once, going by the first of their rows. */
export function areLarge(blocks: readonly Pick<TableBlock, 'values'>[]): boolean {
  const bytes = blocks.map(({ values }) => {
    const seen = values.slice(0, SEEN);
    const own = seen.flat().reduce<number>((sum, cell) => sum + bytesOf(cell) + 1, 0);
    return seen.length === 0 ? 0 : (own / seen.length) * values.length;
  });
  return bytes.reduce((sum, each) => sum + each, 0) > MOST_BYTES;
}

/** All rows of all stretches, in as many requests as it takes. */
export async function readInStretches(
  context: Excel.RequestContext,
  stretches: readonly Stretch[],
): Promise<void> {
  for (const pieces of requestsOf(stretches)) await fill(context, pieces);
}

function requestsOf(stretches: readonly Stretch[]): Piece[][] {
  const requests: Piece[][] = [];
  let [own, room]: [Piece[], number] = [[], REQUEST_BYTES];
  for (const stretch of stretches) {
    for (let from = 0; from < stretch.rows;) {
      const fits = Math.floor(room / stretch.bytesOfRow);
      if (fits < 1 && own.length > 0) {
        requests.push(own);
        [own, room] = [[], REQUEST_BYTES];
        continue;
      }
      const to = Math.min(stretch.rows, from + Math.max(1, fits));
      own.push({ stretch, from, to });
      room -= (to - from) * stretch.bytesOfRow;
      from = to;
    }
  }
  return own.length > 0 ? [...requests, own] : requests;
}

/** One request; where even that was too much, the same rows in two, and so on down to one row. */
async function fill(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const taken = pieces.map(({ stretch, from, to }) => stretch.ask(from, to));
  try {
    await context.sync();
  } catch (error) {
    const halves = pieces.flatMap(halved);
    if (!isTooLarge(error) || halves.length === pieces.length) throw error;
    const middle = Math.ceil(halves.length / 2);
    // In order, for what comes is put under what came.
    await fill(context, halves.slice(0, middle));
    await fill(context, halves.slice(middle));
    return;
  }
  for (const take of taken) take();
}

function halved({ stretch, from, to }: Piece): Piece[] {
  const middle = Math.ceil((from + to) / 2);
  return [
    { stretch, from, to: middle },
    { stretch, from: middle, to },
  ].filter((half) => half.to > half.from);
}
