import { readInWorker } from '../../../src/taskpane/adopt/read-in-worker';
import type { Answer } from '../../../src/taskpane/adopt/worker-messages';
import { CalledOff, unheard } from '../../../src/workbook/course';

// What becomes of a reading whose worker is not to be had, dies, or is called off.

/** A browser's worker as far as it is seen from outside; the real one is in test/e2e. */
class Silent {
  static last: Silent | undefined;
  static given: Answer[] = [];
  onmessage: ((event: { data: Answer }) => void) | undefined;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | undefined;
  isEnded = false;

  constructor() {
    Silent.last = this;
  }

  postMessage(): void {
    for (const data of Silent.given) this.onmessage?.({ data });
  }

  terminate(): void {
    this.isEnded = true;
  }

  fail(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined });
  }
}

const place = globalThis as { Worker?: unknown };

beforeEach(() => {
  place.Worker = Silent;
  Silent.given = [];
});

afterEach(() => {
  delete place.Worker;
});

const asked = { kind: 'text', text: 'a\tb' } as const;

test('where the browser has none, or refuses it, nothing is read by one', async () => {
  const refused = readInWorker(asked, unheard);
  Silent.last?.fail('refused by the policy');
  expect(await refused).toBeUndefined();
  expect(Silent.last?.isEnded).toBe(true);

  place.Worker = class {
    constructor() {
      throw new Error('SecurityError');
    }
  };
  expect(await readInWorker(asked, unheard)).toBeUndefined();
  delete place.Worker;
  expect(await readInWorker(asked, unheard)).toBeUndefined();
});

test('one that dies at its work fails, and the list is not read again on the pane’s thread', async () => {
  Silent.given = [{ kind: 'ready' }];
  const reading = readInWorker(asked, unheard);
  Silent.last?.fail('out of memory');
  await expect(reading).rejects.toThrow('out of memory');
  expect(Silent.last?.isEnded).toBe(true);
});

test('called off it ends at once, whatever the worker is at', async () => {
  Silent.given = [{ kind: 'ready' }];
  let times = 0;
  const reading = readInWorker(asked, () => {
    times += 1;
    if (times > 2) throw new CalledOff();
  });
  await expect(reading).rejects.toThrow(CalledOff);
  expect(Silent.last?.isEnded).toBe(true);
});

test('rows come in pieces and are one grid; what is wrong with a list is told as it is', async () => {
  const frame = { name: '清單', merges: [], firstRow: 1 };
  Silent.given = [
    { kind: 'ready' },
    { kind: 'rows', rows: [['a']] },
    { kind: 'rows', rows: [['b'], ['c']] },
    { kind: 'done', sheets: [], frame },
  ];
  const read = await readInWorker(asked, unheard);
  expect(read?.only).toEqual({ ...frame, rows: [['a'], ['b'], ['c']] });

  Silent.given = [{ kind: 'refused', message: '檔案超過 20 MB。' }];
  await expect(readInWorker(asked, unheard)).rejects.toMatchObject({
    code: 'badList',
    message: '檔案超過 20 MB。',
  });
});
