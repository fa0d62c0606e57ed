import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { over, type OpenWorkbook } from '../over-host';
import { type Content, contentOf } from './content';

const now = () => new Date('2026-12-01T12:00:00+08:00');
const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });
const told = (press: Promise<{ notices: readonly string[] }>) =>
  press.then(
    ({ notices }) => [...notices],
    ({ message }: Error) => [message],
  );

let undisturbed: Content;
/** The first request that changes anything, and the last one but that with which the library ends. */
let firstWrite: number;
let last: number;

beforeAll(async () => {
  const made = over(Host.blank({ now }));
  made.host.onChange(() => {
    firstWrite ??= made.line.requests;
  });
  await create(made);
  last = made.line.requests - 1;
  undisturbed = await contentOf(made);
});

test('two panes press 建立工作表: wherever the second comes in, both end with exactly the fourteen tables', async () => {
  for (let n = 1; n <= last; n++) {
    const one = over(Host.blank({ now }), 'one');
    const two = over(one.host, 'two');
    let second: string[] = [];
    one.line.beforeRequest(n, async () => {
      second = await told(create(two));
    });
    const first = await told(create(one));
    expect({ n, ...(await contentOf(one)) }).toEqual({ n, ...undisturbed });
    // At worst a sentence that is true: that the rest has been finished.
    for (const sentence of [...first, ...second]) expect(sentence).toMatch(/已補齊/);
  }
});

test('two panes press at once, request by request in turn', async () => {
  const one = over(Host.blank({ now }), 'one');
  const two = over(one.host, 'two');
  const sentences = await Promise.all([told(create(one)), told(create(two))]);
  expect(await contentOf(one)).toEqual(undisturbed);
  for (const sentence of sentences.flat()) expect(sentence).toMatch(/已補齊/);
});

test('a pane that fails takes nothing away that another has made meanwhile', async () => {
  expect(firstWrite).toBeGreaterThan(1);
  // Where the other comes in earlier, the first has nothing left to make that could fail.
  for (let n = firstWrite; n <= last; n++) {
    const one = over(Host.blank({ now }), 'one');
    const two = over(one.host, 'two');
    let ended = false;
    one.line.beforeRequest(n, async () => {
      await create(two);
      // From here on Excel makes no table and names none for the first.
      one.host.faults.inject({ code: 'GeneralException', member: 'TableCollection.add', times: 9 });
      ended = true;
    });
    await told(create(one));
    expect(ended).toBe(true);
    one.host.faults.clear();
    await create(one);
    expect({ n, ...(await contentOf(one)) }).toEqual({ n, ...undisturbed });
  }
});
