import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { TransportFault } from '../../../src/host/protocol/transport-fault';
import { validationErrors } from '../../host/xlsx/parts';
import { failure, over, sheetNames, type OpenWorkbook } from '../over-host';
import { type Content, contentOf } from './content';

const now = () => new Date('2026-12-01T12:00:00+08:00');
const blank = () => over(Host.blank({ now }));
const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });

let undisturbed: Content;
/** The first request that changes anything, and the last one but that with which the library ends. */
let firstWrite: number;
let last: number;

beforeAll(async () => {
  const made = blank();
  made.host.onChange(() => {
    firstWrite ??= made.host.counters.requests;
  });
  await create(made);
  last = made.host.counters.requests - 1;
  undisturbed = await contentOf(made);
});

test('an undisturbed creation marks every sheet of ours as done', () => {
  expect(last).toBeLessThan(20);
  expect(undisturbed.tables).toHaveLength(14);
  expect(undisturbed.sheets).toHaveLength(15);
  for (const { marks } of undisturbed.sheets) {
    expect(marks).toEqual([expect.stringMatching(/^ISMS=(home|lists|tables):[\w,]* done$/)]);
  }
});

test('a session that ends after any request is healed by pressing again, nothing doubled', async () => {
  expect(firstWrite).toBeGreaterThan(1);
  for (let n = firstWrite; n <= last; n++) {
    const made = blank();
    // Carried out, but nothing is heard of it nor of anything after it.
    made.line.cutAfterRequest(n);
    await create(made).catch(() => undefined);
    expect(made.line.requests).toBeGreaterThanOrEqual(n);
    // The same file in another session.
    const again = over(Host.open(made.host.save(), { now }));
    await create(again);
    expect({ n, ...(await contentOf(again)) }).toEqual({ n, ...undisturbed });
    if (n === firstWrite) expect(validationErrors(again.host.save())).toEqual([]);
  }
});

test('where only the answer to the writing is lost the sheets are finished at once, and nothing is told', async () => {
  const made = blank();
  const serve = made.host.execute.bind(made.host);
  let isLost = false;
  // An answer too large to be sent: of sheets added in that request no id is known.
  made.host.execute = (body, session) => {
    const answer = serve(body, session);
    if (isLost || !made.host.model.table('Resolutions')) return answer;
    isLost = true;
    throw new TransportFault('ResponsePayloadSizeLimitExceeded');
  };
  expect(await create(made)).toMatchObject({ notices: [] });
  expect(isLost).toBe(true);
  expect(await contentOf(made)).toEqual(undisturbed);
});

test('a fault while reading changes nothing', async () => {
  const made = blank();
  for (let n = 1; n < firstWrite; n++) {
    made.host.faults.inject({ code: 'GeneralException', request: n, action: 1 });
    expect((await failure(create(made))).code).toBe('GeneralException');
    made.host.faults.clear();
  }
  expect(await sheetNames(made)).toEqual(['工作表1']);
});

test('a fault at any write takes back what was begun or says what is lacking; the next press completes it', async () => {
  for (let n = firstWrite; n <= last; n++) {
    const made = blank();
    made.host.faults.inject({ code: 'GeneralException', request: n, action: 1 });
    const told = await create(made).then(
      ({ notices }) => notices,
      ({ message }: Error) => [message],
    );
    // Behind the sheets and the data it is first looked at them again: done anew, it leaves nothing to tell.
    if (n === firstWrite + 2) expect(told).toEqual([]);
    else {
      expect({ n, told }).toEqual({ n, told: [expect.stringMatching(/再|自行/)] });
      await create(made);
    }
    expect({ n, ...(await contentOf(made)) }).toEqual({ n, ...undisturbed });
  }
});
