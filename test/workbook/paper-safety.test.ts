import { Host } from '../../src/host/host';
import { customXmlParts } from '../../src/host/model/custom-xml';
import { answerIsLost, atEveryRequest, foreignEdit, sessionEnds } from './interrupted';
import { over, sheetNames, type OpenWorkbook } from './over-host';
import { smallPaper } from './small-paper';

const title = '議程 MR-115-01';
const mine = '我的工作表';

/** What stands on a sheet, row by row. */
async function textOf({ excel }: OpenWorkbook, name: string): Promise<string[]> {
  return excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load('values');
    await context.sync();
    const values = used.isNullObject ? [] : (used.values as unknown[][]);
    return values
      .flat()
      .filter((value) => value !== '')
      .map(String);
  });
}

/** A workbook with a sheet of its user's and, on request, an agenda made before. */
async function workbookWith(agenda: boolean): Promise<Host> {
  // Made once, then opened as often as it is asked for.
  const file = files.get(agenda) ?? (await madeWith(agenda)).save();
  files.set(agenda, file);
  return Host.open(file);
}

const files = new Map<boolean, Uint8Array>();

async function madeWith(agenda: boolean): Promise<Host> {
  const made = over(Host.blank(), 'earlier');
  if (agenda) await made.workbook.renderPapers([smallPaper('第一版')]);
  await made.excel.run(async (context) => {
    const own = context.workbook.worksheets.add(mine);
    own.getRange('A1:B2').values = [
      ['項目', '數量'],
      ['甲', 3],
    ];
    own.tables.add('A1:B2', true).name = 'MyTable';
    await context.sync();
  });
  return made.host;
}

/** The user's own, and exactly one agenda, which says this. */
async function expectOneAgenda(open: OpenWorkbook, paragraph: string): Promise<void> {
  const names = await sheetNames(open);
  expect([...names].sort()).toEqual(['工作表1', mine, title].sort());
  expect(await textOf(open, title)).toContain(paragraph);
  expect(await textOf(open, mine)).toEqual(['項目', '數量', '甲', '3']);
}

/** What the sheets are made from is kept along with them. */
const kept = { record: '{"version":1}' } as const;

function partsOf({ host }: OpenWorkbook): number {
  return customXmlParts(host.model).length;
}

/** The request that gives the new sheet its looks and puts it in its place. */
const exchange = 2;

describe('requests', () => {
  test('two make an agenda, three replace one, and none is needed to let ranges go', async () => {
    for (const [agenda, requests] of [
      [false, 2],
      [true, 3],
    ] as const) {
      const open = over(await workbookWith(agenda));
      await open.workbook.renderPapers([smallPaper('第二版')]);
      expect(open.line.requests).toBe(requests);
    }
  });

  test('where Excel does not list the marks of all sheets at once they are asked for one by one', async () => {
    const open = over(await workbookWith(true));
    open.host.faults.inject({ code: 'GeneralException', member: 'WorksheetCollection' });
    await open.workbook.renderPapers([smallPaper('第二版')]);
    expect(open.line.requests).toBe(5);
    await expectOneAgenda(open, '第二版');
  });
});

describe('a run that is cut off', () => {
  test.each([
    ['before a request', sessionEnds],
    ['after a request whose answer is lost', answerIsLost],
  ])('%s leaves nothing that the next run does not finish', async (_, disturb) => {
    const requests = await atEveryRequest(
      () => workbookWith(true),
      (open) => open.workbook.renderPapers([smallPaper('第二版')], undefined, kept),
      disturb,
      async ({ open, error }) => {
        // Nothing of others is gone, nor is the only agenda there is.
        const left = await sheetNames(open);
        expect(left).toEqual(expect.arrayContaining(['工作表1', mine]));
        expect(left).toContain(title);
        // From the moment it stands in its place the agenda is made, whatever is cut off after.
        const isMade = (await textOf(open, title)).includes('第二版');
        if (error === undefined) expect(isMade).toBe(true);
        else expect(error).toMatchObject({ code: 'InvalidOrTimedOutSession' });

        const next = over(open.host, 'next');
        expect(
          await next.workbook.renderPapers([smallPaper('第三版')], undefined, kept),
        ).toMatchObject({ sheetName: title, notices: [] });
        await expectOneAgenda(next, '第三版');
        expect(partsOf(next)).toBe(1);
      },
    );
    expect(requests).toBe(3);
  });

  test('where the places cannot be taken nothing is left, not even what nobody sees', async () => {
    const open = over(await workbookWith(true));
    // With the looks, and three times by itself.
    open.host.faults.inject({ code: 'GeneralException', member: 'Worksheet.name', times: 4 });
    await expect(
      open.workbook.renderPapers([smallPaper('第二版')], undefined, kept),
    ).rejects.toMatchObject({ code: 'GeneralException' });
    await expectOneAgenda(open, '第一版');
    expect(partsOf(open)).toBe(0);
  });

  test('what was kept of a sheet that somebody took away goes with the next run', async () => {
    const open = over(await workbookWith(false));
    await open.workbook.renderPapers([smallPaper('第二版')], undefined, kept);
    open.host.edit(() => {
      const sheet = open.host.model.sheet(title);
      if (sheet) open.host.model.deleteSheet(sheet);
    });
    await open.workbook.renderPapers([smallPaper('第三版')], undefined, kept);
    expect(partsOf(open)).toBe(1);
  });
});

describe('somebody else at work', () => {
  const edits: Record<string, (host: Host) => void> = {
    'makes a sheet of our title': (host) => {
      if (!host.model.sheet(title)) host.model.addSheet(title);
    },
    'renames the agenda': (host) => {
      const sheet = host.model.sheets.find(({ name }) => name.startsWith(title));
      if (sheet) host.model.renameSheet(sheet, '議程（定稿）');
    },
    'deletes the agenda': (host) => {
      const sheet = host.model.sheets.find(({ name }) => name.startsWith(title));
      if (sheet) host.model.deleteSheet(sheet);
    },
    'makes a further sheet': (host) => {
      host.model.addSheet('新的');
    },
    'deletes an empty sheet': (host) => {
      const sheet = host.model.sheet('工作表1');
      if (sheet) host.model.deleteSheet(sheet);
    },
  };

  test.each(Object.keys(edits))('%s between any two requests: theirs stays', async (edit) => {
    // Sheets that have nothing to do with the agenda: whether there is one makes no difference.
    for (const agenda of edit.includes('agenda') || edit.includes('title')
      ? [true, false]
      : [true]) {
      await atEveryRequest(
        () => workbookWith(agenda),
        (open) => open.workbook.renderPapers([smallPaper('第二版')]),
        foreignEdit(edits[edit] ?? (() => undefined)),
        async ({ open, error }) => {
          expect(error).toBeUndefined();
          const names = await sheetNames(open);
          expect(await textOf(open, mine)).toEqual(['項目', '數量', '甲', '3']);
          // No trace of the work, and of the agenda no more than one beside what others have kept.
          expect(names.filter((name) => /產生中| 舊/.test(name))).toEqual([]);
          const second = [];
          for (const name of names)
            if ((await textOf(open, name)).includes('第二版')) second.push(name);
          const wasTaken = edit === 'renames the agenda' || edit === 'deletes the agenda';
          expect(second.length).toBeLessThanOrEqual(1);
          if (!wasTaken) expect(second).toHaveLength(1);
        },
      );
    }
  });

  test('a sheet of our title that appears before the exchange stays, with what is in it', async () => {
    const open = over(await workbookWith(false));
    open.line.beforeRequest(exchange, () => {
      open.host.edit(() => {
        open.host.model.addSheet(title);
      });
    });
    expect(await open.workbook.renderPapers([smallPaper('第二版')])).toMatchObject({
      sheetName: `${title} (2)`,
    });
    expect(await sheetNames(open)).toEqual(['工作表1', mine, title, `${title} (2)`]);
    expect(await textOf(open, title)).toEqual([]);
  });

  const ownName = '產生中 pane-1 議程 MR-115-01';

  test('a sheet that bears the very name of the one to be built stays, as soon as anything is on it', async () => {
    const requests = await atEveryRequest(
      () => workbookWith(true),
      (open) => open.workbook.renderPapers([smallPaper('第二版')]),
      foreignEdit((host) => {
        // The attempt is the first of this pane.
        if (!host.model.sheet(ownName)) host.model.addSheet(ownName).setValue(0, 0, '同仁的');
      }),
      async ({ open, error }) => {
        const names = await sheetNames(open);
        if (error !== undefined) expect(names).toContain(ownName);
        const next = over(open.host, 'next');
        await next.workbook.renderPapers([smallPaper('第三版')]);
        expect(await sheetNames(next)).toEqual(names);
        expect(await textOf(next, title)).toContain('第三版');
      },
    );
    expect(requests).toBeGreaterThan(2);
  });

  test('an agenda renamed between the exchange and its removal is kept under its new name', async () => {
    const open = over(await workbookWith(true));
    open.line.beforeRequest(exchange + 1, () => {
      open.host.edit(() => {
        const old = open.host.model.sheets.find(({ name }) => name.endsWith(' 舊'));
        if (old) open.host.model.renameSheet(old, '議程（定稿）');
      });
    });
    expect(await open.workbook.renderPapers([smallPaper('第二版')])).toMatchObject({
      sheetName: title,
      notices: [],
    });
    expect(await textOf(open, '議程（定稿）')).toContain('第一版');
    // And by the next run too.
    await open.workbook.renderPapers([smallPaper('第三版')]);
    expect(await textOf(open, '議程（定稿）')).toContain('第一版');
    expect(await sheetNames(open)).toEqual(['工作表1', title, '議程（定稿）', mine]);
  });
});

describe('two panes', () => {
  test.each([true, false])(
    'one within the other, at any request (an agenda before: %s)',
    async (agenda) => {
      let others: Promise<unknown> = Promise.resolve();
      const requests = await atEveryRequest(
        () => workbookWith(agenda),
        async (open) => {
          const made = await open.workbook.renderPapers([smallPaper('第二版')]);
          expect(await sheetNames(over(open.host))).toContain(made.sheetName);
        },
        ({ host, line }, request) => {
          line.beforeRequest(request, () => {
            const other = over(host, 'other');
            const made = other.workbook.renderPapers([smallPaper('第三版')]);
            others = made.then(async ({ sheetName }) => {
              // Told that it is there, it is there.
              expect(await textOf(other, sheetName)).toContain('第三版');
            });
            return others.then(() => undefined);
          });
        },
        async ({ open, request, error }) => {
          await others;
          // A half-built sheet may be taken for one that a cut-off run has left.
          if (error !== undefined) expect(error).toMatchObject({ code: 'PaperRemoved' });
          const isLast = error === undefined && request <= exchange;
          await expectOneAgenda(open, isLast ? '第二版' : '第三版');
        },
      );
      expect(requests).toBe(agenda ? 3 : 2);
    },
  );

  test('at the same time: each is told the truth and one agenda stands', async () => {
    const first = over(await workbookWith(true), 'one');
    const second = over(first.host, 'two');
    const told = await Promise.all([
      first.workbook.renderPapers([smallPaper('第二版')]),
      second.workbook.renderPapers([smallPaper('第三版')]),
    ]);
    expect(told.map(({ sheetName }) => sheetName)).toEqual([title, title]);
    const names = await sheetNames(first);
    expect([...names].sort()).toEqual(['工作表1', mine, title].sort());
  });
});
