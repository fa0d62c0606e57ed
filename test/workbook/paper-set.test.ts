import { exchangeActions } from './exchange-actions';
import { Host } from '../../src/host/host';
import type { Paper } from '../../src/review/document';
import { answerIsLost, atEveryRequest, foreignEdit, sessionEnds } from './interrupted';
import { failure, over, sheetNames, type OpenWorkbook } from './over-host';
import { smallPaper, textOf } from './small-paper';

// Two papers that belong together: both new or both old, whatever happens.

const first = '議程 MR-115-01';
const second = '議程附表 MR-115-01';
const mine = '我的工作表';
/** Of few words: they are made many times. */
function paper(sheetTitle: string, text: string): Paper {
  return { ...smallPaper(''), sheetTitle, blocks: [{ kind: 'paragraph', text }] };
}
const pair = (version: string) => [paper(first, `本文${version}`), paper(second, `附表${version}`)];

async function withPair(): Promise<Host> {
  const made = over(Host.blank(), 'earlier');
  await made.workbook.renderPapers(pair('甲'));
  made.host.edit(() => {
    made.host.model.addSheet(mine);
  });
  return made.host;
}

/** After a fault the place among the sheets may be another. */
async function expectPairAlone(open: OpenWorkbook): Promise<void> {
  const names = await sheetNames(open);
  expect([...names].sort()).toEqual(['工作表1', first, second, mine].sort());
  expect(names.indexOf(second)).toBe(names.indexOf(first) + 1);
}

/** Which version stands on each of the two sheets; 無 where there is no such sheet. */
async function versions(open: OpenWorkbook): Promise<string> {
  const found = [];
  for (const name of [first, second]) {
    const texts = await textOf(open, name);
    found.push(texts.find((text) => /^(本文|附表)[甲乙丙]$/.test(text))?.at(-1) ?? '無');
  }
  return found.join('');
}

test('made together, the second behind the first, the first in front; made again in the same places', async () => {
  const open = over(await withPair());
  expect(await sheetNames(open)).toEqual(['工作表1', first, second, mine]);
  open.host.edit(() => {
    const own = open.host.model.sheet(mine);
    if (own) open.host.activate(own);
  });
  expect(await open.workbook.renderPapers(pair('乙'))).toEqual({
    sheetName: first,
    sheetNames: [first, second],
    notices: [],
    kept: [],
    replaced: [],
  });
  expect(await sheetNames(open)).toEqual(['工作表1', first, second, mine]);
  expect(open.host.model.activeSheet.name).toBe(first);
  expect(await versions(open)).toBe('乙乙');
});

test.each([
  ['before a request', sessionEnds],
  ['after a request whose answer is lost', answerIsLost],
])('cut off %s: both old or both new, and the next run finishes', async (_, disturb) => {
  await atEveryRequest(
    withPair,
    (open) => open.workbook.renderPapers(pair('乙')),
    disturb,
    async ({ open, error }) => {
      expect(['甲甲', '乙乙']).toContain(await versions(open));
      if (error === undefined) expect(await versions(open)).toBe('乙乙');
      const next = over(open.host, 'next');
      expect(await next.workbook.renderPapers(pair('丙'))).toMatchObject({ notices: [] });
      await expectPairAlone(next);
      expect(await versions(next)).toBe('丙丙');
    },
  );
});

describe('one of the two', () => {
  const edits: Record<string, (host: Host) => void> = {
    'is deleted': (host) => {
      const sheet = host.model.sheet(second);
      if (sheet) host.model.deleteSheet(sheet);
    },
    'is renamed': (host) => {
      const sheet = host.model.sheet(second);
      if (sheet && !host.model.sheet('附表（定稿）')) host.model.renameSheet(sheet, '附表（定稿）');
    },
  };

  test.each(Object.keys(edits))('%s between any two requests: both are made', async (edit) => {
    await atEveryRequest(
      withPair,
      (open) => open.workbook.renderPapers(pair('乙')),
      foreignEdit(edits[edit] ?? (() => undefined)),
      async ({ open, error }) => {
        expect(error).toBeUndefined();
        const names = await sheetNames(open);
        expect(names.filter((name) => /產生中| 舊/.test(name))).toEqual([]);
        expect(await textOf(open, first)).toContain('本文乙');
        // The new one, taken away after it stood there, is nobody's to bring back.
        if (names.includes(second)) expect(await versions(open)).toBe('乙乙');
      },
    );
  });

  test('is hidden or missing before: both stand in sight, the second behind the first', async () => {
    for (const gone of ['hidden', 'first', 'second'] as const) {
      const open = over(await withPair());
      await open.excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem(mine).activate();
        if (gone === 'hidden') worksheets.getItem(second).visibility = 'VeryHidden';
        else worksheets.getItem(gone === 'first' ? first : second).delete();
        await context.sync();
      });
      await open.workbook.renderPapers(pair('乙'));
      expect(await sheetNames(open)).toEqual(['工作表1', first, second, mine]);
      expect(await versions(open)).toBe('乙乙');
      expect(open.host.model.sheet(second)?.visibility).toBe('visible');
    }
  });

  test('of which somebody has made a sheet of the same title by hand: theirs stays', async () => {
    const open = over(Host.blank());
    open.host.edit(() => {
      open.host.model.addSheet(second);
    });
    expect(await open.workbook.renderPapers(pair('乙'))).toMatchObject({
      sheetNames: [first, `${second} (2)`],
    });
    expect(await open.workbook.renderPapers(pair('丙'))).toMatchObject({
      sheetNames: [first, `${second} (2)`],
    });
    expect(await textOf(open, second)).toEqual([]);
  });
});

test('two panes, one within the other: each is told the truth and one pair stands', async () => {
  let others: Promise<unknown> = Promise.resolve();
  await atEveryRequest(
    withPair,
    (open) => open.workbook.renderPapers(pair('乙')),
    ({ host, line }, request) => {
      line.beforeRequest(request, () => {
        others = over(host, 'other').workbook.renderPapers(pair('丙'));
        return others.then(() => undefined);
      });
    },
    async ({ open, error }) => {
      await others;
      if (error !== undefined) {
        expect(error).toMatchObject({
          code: 'PaperRemoved',
          message: expect.stringContaining(`「${first}」、「${second}」`) as unknown,
        });
      }
      expect(['乙乙', '丙丙']).toContain(await versions(open));
      const names = await sheetNames(open);
      expect([...names].sort()).toEqual(['工作表1', first, second, mine].sort());
    },
  );
});

test('a fault at any action of the exchange is got over; one that lasts leaves both as they were', async () => {
  const tried = over(await withPair());
  const { request, first, last } = await exchangeActions(tried, () =>
    tried.workbook.renderPapers(pair('乙')),
  );
  for (let action = first; action <= last; action += 5) {
    const open = over(await withPair());
    open.host.faults.inject({ code: 'GeneralException', request, action });
    await open.workbook.renderPapers(pair('乙'));
    await expectPairAlone(open);
    expect(await versions(open)).toBe('乙乙');
  }
  for (const member of ['Worksheet.name', 'WorksheetCustomPropertyCollection.add']) {
    const open = over(await withPair());
    open.host.faults.inject({ code: 'GeneralException', member, times: Number.MAX_SAFE_INTEGER });
    await failure(open.workbook.renderPapers(pair('乙')));
    open.host.faults.clear();
    expect(await open.workbook.renderPapers(pair('丙'))).toMatchObject({ notices: [] });
    await expectPairAlone(open);
    expect(await versions(open)).toBe('丙丙');
  }
});

/** The request that writes both, and which of its actions writes the last of the second. */
async function lastWrite(): Promise<{ readonly request: number; readonly action: number }> {
  const { host, workbook } = over(await withPair());
  const writes: { readonly request: number; readonly action: number }[] = [];
  const execute = host.execute.bind(host);
  let request = 0;
  host.execute = (body, session) => {
    request += 1;
    const { Actions } = JSON.parse(body) as { Actions: { Name: string; ActionType: number }[] };
    const at = Actions.findLastIndex(
      ({ Name, ActionType }) => Name === 'Values' && ActionType === 4,
    );
    if (at !== -1) writes.push({ request, action: at + 1 });
    return execute(body, session);
  };
  await workbook.renderPapers(pair('乙'));
  expect(writes).toHaveLength(1);
  return writes[0] ?? { request: 0, action: 0 };
}

test('a fault in the second while it is written leaves both as they were', async () => {
  const open = over(await withPair());
  open.host.faults.inject({ code: 'GeneralException', ...(await lastWrite()) });
  const { code } = await failure(open.workbook.renderPapers(pair('乙')));
  expect(code).toBe('GeneralException');
  expect(await sheetNames(open)).toEqual(['工作表1', first, second, mine]);
  expect(await versions(open)).toBe('甲甲');
});

test.each([
  ['right after they were added', 'Application.suspendScreenUpdatingUntilNextSync'],
  ['while they were marked', 'WorksheetCustomPropertyCollection.add'],
])(
  'refused %s, and Excel busy when they are taken back: the next run removes them, and nothing else',
  async (_, member) => {
    const open = over(await withPair());
    const { host, line } = open;
    const kept = '產生中 00000000 同仁的';
    host.edit(() => {
      host.model.addSheet(kept).setValue(4, 2, '會前備忘');
    });
    host.faults.inject({ code: 'GeneralException', member });
    line.beforeRequest('each', () => {
      const added = host.model.sheets.filter(({ name }) => /^產生中 pane/.test(name));
      if (added.length > 0) host.quirks.set({ cellEditing: true });
    });
    await failure(open.workbook.renderPapers(pair('乙')));
    expect((await sheetNames(over(Host.open(host.save())))).join()).toContain('產生中 pane');
    host.quirks.clear();
    const next = over(Host.open(host.save()), 'next');
    expect(await next.workbook.renderPapers(pair('丙'))).toMatchObject({ notices: [] });
    expect((await sheetNames(next)).filter((name) => name !== kept).sort()).toEqual(
      ['工作表1', first, second, mine].sort(),
    );
    expect(next.host.model.sheet(kept)?.value(4, 2)).toBe('會前備忘');
    expect(await versions(next)).toBe('丙丙');
  },
);
