import { errorCode, openExcel, type OpenExcel } from './open-excel';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What the active sheet's onChanged is told while `act` is done. */
async function changes({ Excel }: OpenExcel, act: (sheet: Excel.Worksheet) => void) {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const handler = sheet.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
    act(sheet);
    await context.sync();
    await turn();
    handler.remove();
    await context.sync();
  });
  return heard;
}

test('a change of one cell tells what it held and holds (Excel.ChangedEventDetail, 1.9)', async () => {
  const excel = openExcel();
  await changes(excel, (sheet) => (sheet.getRange('A1').values = [[5]]));
  const [written] = await changes(excel, (sheet) => (sheet.getRange('A1').values = [['十']]));
  expect(written?.details).toEqual({
    valueBefore: 5,
    valueAfter: '十',
    valueTypeBefore: 'Double',
    valueTypeAfter: 'String',
  });
  const [cleared] = await changes(excel, (sheet) => sheet.getRange('A1').clear());
  expect(cleared?.details).toEqual({
    valueBefore: '十',
    valueAfter: '',
    valueTypeBefore: 'String',
    valueTypeAfter: 'Empty',
  });
  // 「If the changed event is triggered on multiple cells, this property will be undefined.」
  const [several] = await changes(excel, (sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]));
  expect([several?.details, several?.address]).toEqual([undefined, 'A1:B1']);
});

test('what a user types tells the same, and so does taking it back', async () => {
  const { Excel, host } = openExcel();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push([event.address, event.details?.valueAfter, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
  });
  host.edit(() => host.model.activeSheet.setValue(2, 1, 7));
  await turn();
  host.history.undo();
  await turn();
  expect(heard[0]).toEqual(['B3', 7, 'Unknown']);
  expect(heard.slice(1).map((event) => (event as unknown[])[0])).toEqual(['B3']);
});

// Excel.DataChangeType and ChangeDirectionState (1.14).
test.each<[string, (sheet: Excel.Worksheet) => void, string, string, unknown]>([
  ['rows in', (sheet) => sheet.getRange('2:3').insert('Down'), 'RowInserted', '2:3', undefined],
  ['rows out', (sheet) => sheet.getRange('2:2').delete('Up'), 'RowDeleted', '2:2', undefined],
  [
    'columns in',
    (sheet) => sheet.getRange('B:B').insert('Right'),
    'ColumnInserted',
    'B:B',
    undefined,
  ],
  [
    'columns out',
    (sheet) => sheet.getRange('B:C').delete('Left'),
    'ColumnDeleted',
    'B:C',
    undefined,
  ],
  [
    'cells in',
    (sheet) => sheet.getRange('B2:C2').insert('Down'),
    'CellInserted',
    'B2:C2',
    { insertShiftDirection: 'Down' },
  ],
  [
    'cells out',
    (sheet) => sheet.getRange('B2').delete('Left'),
    'CellDeleted',
    'B2',
    { deleteShiftDirection: 'Left' },
  ],
])('%s', async (_name, act, changeType, address, direction) => {
  const heard = await changes(openExcel(), act);
  expect(
    heard.map((event) => [event.changeType, event.address, event.changeDirectionState]),
  ).toEqual([[changeType, address, direction]]);
});

test('a changed formula tells the one before (onFormulaChanged, 1.13)', async () => {
  const { Excel } = openExcel();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onFormulaChanged.add((event) => {
      heard.push(event.formulaDetails);
      return Promise.resolve();
    });
    await context.sync();
    for (const formula of ['=1+1', '=2+2', '8', '9']) {
      sheet.getRange('A1').formulas = [[formula]];
      await context.sync();
      await turn();
    }
  });
  expect(heard).toEqual([
    [{ cellAddress: 'A1', previousFormula: '' }],
    [{ cellAddress: 'A1', previousFormula: '=1+1' }],
    [{ cellAddress: 'A1', previousFormula: '=2+2' }],
  ]);
});

test('sheets tell of names, places, visibility, protection, and of coming and going', async () => {
  const { Excel } = openExcel('1.17');
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getFirst();
    const note = (...parts: unknown[]) => {
      heard.push(parts);
      return Promise.resolve();
    };
    worksheets.onAdded.add(({ type }) => note(type));
    worksheets.onDeleted.add(({ type }) => note(type));
    worksheets.onActivated.add(({ type }) => note(type));
    worksheets.onDeactivated.add(({ type }) => note(type));
    worksheets.onMoved.add((e) => note(e.type, e.positionBefore, e.positionAfter));
    worksheets.onNameChanged.add((e) => note(e.type, e.nameBefore, e.nameAfter));
    worksheets.onVisibilityChanged.add((e) => note(e.type, e.visibilityBefore, e.visibilityAfter));
    first.onProtectionChanged.add((e) => note(e.type, e.isProtected));
    await context.sync();
    const acts = [
      () => void worksheets.add('乙'),
      () => (worksheets.getItem('乙').name = '丙'),
      () => (worksheets.getItem('丙').position = 0),
      () => (worksheets.getItem('丙').visibility = 'Hidden'),
      () => first.protection.protect(),
      () => first.protection.unprotect(),
      () => (worksheets.getItem('丙').visibility = 'Visible'),
      () => worksheets.getItem('丙').activate(),
      () => worksheets.getItem('丙').delete(),
    ];
    for (const act of acts) {
      act();
      await context.sync();
      await turn();
    }
  });
  expect(heard).toEqual([
    ['WorksheetAdded'],
    ['WorksheetNameChanged', '乙', '丙'],
    ['WorksheetMoved', 1, 0],
    ['WorksheetVisibilityChanged', 'Visible', 'Hidden'],
    ['WorksheetProtectionChanged', true],
    ['WorksheetProtectionChanged', false],
    ['WorksheetVisibilityChanged', 'Hidden', 'Visible'],
    ['WorksheetDeactivated'],
    ['WorksheetActivated'],
    ['WorksheetDeleted'],
    ['WorksheetDeactivated'],
    ['WorksheetActivated'],
  ]);
});

test('what the user does with sheets in the workbook is heard as well', async () => {
  const { Excel, host } = openExcel();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const note = ({ type }: { type: string }) => {
      heard.push(type);
      return Promise.resolve();
    };
    context.workbook.worksheets.onAdded.add(note);
    context.workbook.worksheets.onActivated.add(note);
    await context.sync();
  });
  host.edit(() => {
    host.model.activeSheet = host.model.addSheet();
  });
  await turn();
  expect(heard).toEqual(['WorksheetAdded', 'WorksheetActivated']);
});

test('nothing is told while events are off (runtime.enableEvents, 1.8)', async () => {
  const excel = openExcel();
  const heard = await changes(excel, (sheet) => {
    sheet.context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    sheet.name = '別名';
  });
  expect(heard).toEqual([]);
});

test('an event that a later Excel brought cannot be listened to in an earlier one', async () => {
  const listen = ({ Excel }: OpenExcel) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
  expect(await errorCode(listen(openExcel('1.14')))).toBe('ApiNotFound');
  expect(await errorCode(listen(openExcel('1.17')))).toBe('no error');
});
