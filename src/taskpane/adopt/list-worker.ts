import type { Grid } from '../../adopt/source/grid';
import { ListError } from '../../adopt/source/list-error';
import { openList, readCopied, readSheetOf, type OpenList } from '../../adopt/source/open-list';
import type { Answer, Asked } from './worker-messages';

// Reads a list on a thread of its own: unpacking and taking apart a large one is a second of work in one
// piece. One file with all that it needs (webpack.config.js), for a script may fetch nothing here.

/** Of one message: what it takes to receive so many is a part of what a task may take. */
const CELLS = 10_000;

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  void answer(data);
};
say({ kind: 'ready' });

async function answer(asked: Asked): Promise<void> {
  try {
    const { sheets, only } = await read(asked);
    if (!only) {
      say({ kind: 'done', sheets });
      return;
    }
    const { rows, ...frame } = only;
    for (const piece of pieces(rows)) say({ kind: 'rows', rows: piece });
    say({ kind: 'done', sheets, frame });
  } catch (error) {
    const isOfTheList = error instanceof ListError;
    say(isOfTheList ? { kind: 'refused', message: error.message } : { kind: 'failed', error });
  }
}

async function read(asked: Asked): Promise<OpenList> {
  if (asked.kind === 'text') return { sheets: [], only: readCopied(asked.text) };
  const bytes = new Uint8Array(await asked.file.arrayBuffer());
  if (asked.kind === 'file') return openList(asked.file.name, bytes);
  return { sheets: [asked.sheet], only: await readSheetOf(bytes, asked.sheet) };
}

function* pieces(rows: Grid['rows']): Generator<Grid['rows']> {
  let from = 0;
  let cells = 0;
  for (const [at, row] of rows.entries()) {
    cells += row.length;
    if (cells < CELLS && at + 1 < rows.length) continue;
    yield rows.slice(from, at + 1);
    from = at + 1;
    cells = 0;
  }
}

function say(answer: Answer): void {
  self.postMessage(answer);
}
