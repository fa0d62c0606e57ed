import { Refusal } from '../../src/app/refusal';
import { Host } from '../../src/host/host';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { tryCallingOff } from './called-off';
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

const offLiars: Readonly<Record<string, Pick<Liar, 'work' | 'why'>>> = {
  'it says that all is as before, and has left something': {
    why: 'called off, but',
    work: async (cases, _kept, open) => {
      const isOff = await calledOffIn(cases, () => write(open, ['先', '原有的']));
      if (isOff) throw new Refusal('calledOff', '已取消，活頁簿和先前一樣。');
      await write(open, ['後', '原有的']);
    },
  },
  'it says it before it has taken back what it wrote': {
    why: 'told before all was taken back',
    work: async (cases, _kept, open) => {
      const isOff = await calledOffIn(cases, () => write(open, ['先', '原有的']));
      if (isOff) {
        void write(open, ['', '原有的']);
        throw new Refusal('calledOff', '已取消，活頁簿和先前一樣。');
      }
      await write(open, ['後', '原有的']);
    },
  },
  'it speaks of something else': {
    why: 'called off, but told',
    work: async (cases, _kept, open) => {
      const isOff = await calledOffIn(cases, () => write(open, ['', '原有的']));
      if (isOff) throw new Refusal('changedMeanwhile', '請再試一次。');
      await write(open, ['後', '原有的']);
    },
  },
};

/** Whether somebody has pressed 「取消」 while it was done. */
async function calledOffIn(
  cases: Parameters<UseCase['work']>[0],
  work: () => Promise<void>,
): Promise<boolean> {
  const cancel = jest.spyOn(cases, 'cancelWork');
  await work();
  return cancel.mock.calls.length > 0;
}

test.each(Object.entries(offLiars))('called off, %s: the matrix finds it', async (name, liar) => {
  const free = await withoutFaults({ name, book, work: liar.work });
  const { ending, why } = await tryCallingOff(free, { at: 2 });
  expect(ending).toBe('FAILED');
  expect(why).toContainEqual(expect.stringContaining(liar.why));
});
