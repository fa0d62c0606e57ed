import { Refusal } from '../../src/app/refusal';
import { Host } from '../../src/host/host';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { EVERYWHERE } from './kinds';
import { tryOut, withoutFaults } from './matrix';
import type { UseCase } from './use-case';

// What the matrix is for: work that goes wrong in each of these ways is found.

/** What people wrote stands in A2. */
async function book(): Promise<OpenWorkbook> {
  const open = over(Host.blank());
  await write(open, ['', '原有的']);
  return open;
}

/** Writes A1 and A2, each time in a request of its own. */
async function write({ excel }: OpenWorkbook, ...all: readonly string[][]): Promise<void> {
  for (const texts of all) {
    await excel.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange('A1:A2');
      cells.values = texts.map((text) => [text]);
      await context.sync();
    });
  }
}

interface Liar {
  readonly work: UseCase['work'];
  readonly why: string;
  readonly fault?: string;
}

const LOST = 'session lost with the answer';

const liars: Readonly<Record<string, Liar>> = {
  'it says that nothing was written': {
    why: 'told: 沒有寫入任何內容。',
    work: (_cases, _kept, open) =>
      write(open, ['寫了', '同一列']).catch(() => {
        throw new Refusal('changedMeanwhile', '沒有寫入任何內容。');
      }),
  },
  'it says nothing': {
    why: 'nothing told',
    work: (_cases, _kept, open) => write(open, ['先', ''], ['後', '']).catch(() => undefined),
  },
  'it leaves off in the middle': {
    why: 'in between',
    work: (_cases, _kept, open) =>
      write(open, ['先', ''], ['後', '']).catch(() => {
        throw new Refusal('changedMeanwhile', '請再試一次。');
      }),
  },
  'it speaks of the program': {
    why: 'told: Error at',
    work: (_cases, _kept, open) =>
      write(open, ['寫了', '']).catch(() => {
        throw new Refusal('changedMeanwhile', 'Error at undefined');
      }),
  },
  'what people wrote is gone for a while': {
    why: 'lost from',
    fault: `${LOST}, lasting`,
    work: (_cases, _kept, open) => write(open, ['先', ''], ['後', '原有的']).catch(busy),
  },
};

function busy(): never {
  throw new Refusal('changedMeanwhile', '請再試一次。');
}

const faultNamed = (name: string) => {
  const found = EVERYWHERE.find((kind) => kind.name === name);
  if (!found) throw new Error(name);
  return found;
};

test.each(Object.entries(liars))('%s: the matrix finds it', async (name, liar) => {
  const free = await withoutFaults({ name, book, work: liar.work });
  const trial = { request: 1, kind: faultNamed(liar.fault ?? LOST) };
  const { ending, why } = await tryOut(free, trial);
  expect(ending).toBe('FAILED');
  expect(why).toContainEqual(expect.stringContaining(liar.why));
});

test('what was read in half is not what was asked for: the matrix finds it', async () => {
  const read: UseCase['work'] = (_cases, _kept, { excel }) =>
    excel
      .run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
        return cell.values;
      })
      .catch(() => []);
  const free = await withoutFaults({ name: 'reads in half', book, isReading: true, work: read });
  const { why } = await tryOut(free, { request: 1, kind: faultNamed(LOST) });
  expect(why).toEqual([expect.stringContaining('found otherwise')]);
});
