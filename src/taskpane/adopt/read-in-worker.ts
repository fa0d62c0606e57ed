import type { Grid } from '../../adopt/source/grid';
import type { OpenList } from '../../adopt/source/open-list';
import { Refusal } from '../../app/refusal';
import type { Course } from '../../workbook/course';
import type { Answer, Asked } from './worker-messages';

/** How often it is asked whether the reading was called off: the worker says nothing while it reads. */
const ASK_MS = 200;

/**
 * What a worker reads; undefined where none is to be had, as in a web view or under a policy that
 * allows none. It ends with the reading, also where that is called off.
 * @throws Refusal for a list that cannot be read, and what `course` throws
 */
export async function readInWorker(asked: Asked, course: Course): Promise<OpenList | undefined> {
  course('reading');
  const worker = newWorker();
  if (!worker) return undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  try {
    return await new Promise<OpenList | undefined>((resolve, reject) => {
      const rows: Grid['rows'][number][] = [];
      let isReady = false;
      const heard = (answer: Answer) => {
        if (answer.kind === 'ready') isReady = true;
        else if (answer.kind === 'rows') rows.push(...answer.rows);
        else if (answer.kind === 'refused') reject(new Refusal('badList', answer.message));
        else if (answer.kind === 'failed') reject(asError(answer.error));
        else {
          const { sheets, frame } = answer;
          resolve(frame ? { sheets, only: { ...frame, rows } } : { sheets });
        }
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        heard(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        // Refused or not to be fetched: nothing was asked of it yet.
        if (!isReady) resolve(undefined);
        else reject(new Error(event.message));
      };
      asking = setInterval(() => {
        try {
          course('reading');
        } catch (error) {
          reject(asError(error));
        }
      }, ASK_MS);
      worker.postMessage(asked);
    });
  } finally {
    clearInterval(asking);
    worker.terminate();
  }
}

function newWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(
      /* webpackChunkName: "list-worker" */ new URL('./list-worker.ts', import.meta.url),
    );
  } catch {
    return undefined;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
