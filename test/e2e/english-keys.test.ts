import { choose, enter, openByKeys, tabTo, type, walkTo } from './by-keyboard';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// The main path of every place in the English pane, by the keyboard alone.

jest.setTimeout(120_000);

test('every place is come to and worked in English too', async () => {
  const { page, address, close, complaints } = await openWorkbench({}, (opening) =>
    opening.addInitScript(standAt, Date.parse('2026-12-01T09:00:00+08:00')),
  );
  try {
    await page.goto(`${address}?language=en-US`);
    const pane = page.frameLocator('iframe');
    const open = (place: string) => openByKeys(page, pane, place);
    const press = (name: string | RegExp) => enter(page, pane, 'button', name);
    const told = (text: string | RegExp) => pane.getByText(text).first().waitFor();
    const unfold = async (title: string | RegExp) => {
      await walkTo(page, pane.locator('summary').filter({ hasText: title }).first(), String(title));
      await page.keyboard.press('Enter');
    };

    await open('Overview');
    await press(/^Fill in /);
    await pane.getByRole('tab', { name: 'Data', selected: true }).waitFor();
    await press(/^Add a row: /);
    await pane.getByRole('heading', { name: 'New row (not saved)' }).waitFor();
    await page.keyboard.press('Escape');

    await open('Check');
    await press(/^Check( again)?$/);
    await tabTo(page, pane, 'searchbox', 'Search ids, columns, words or rules');
    await page.keyboard.insertText('CA-');
    await told(/^\d+ of \d+ shown/);

    await open('Meeting');
    await press('Afterwards');
    await press(/^Status of the meeting/);
    await choose(page, pane, '狀態', '已召開');
    await press('Save 1 cell');
    await pane.getByRole('button', { name: /^Status of the meeting.*已召開/ }).waitFor();
    await press('Undo last save');
    await pane.getByRole('button', { name: /^Status of the meeting.*籌備中/ }).waitFor();

    await open('Agenda');
    await press('Make agenda');
    await told(/^Sheets made: /);

    await open('Papers');
    await choose(page, pane, 'Paper', '任期');
    await press('Make sheets');
    await told(/^Sheets made: /);

    await open('People');
    await choose(page, pane, 'Show', 'Hand over a position');
    await type(page, pane.getByRole('combobox', { name: '姓名' }), '姓名', '林書恆');
    await told(/115\/11\/30/);

    await open('Bring in');
    await choose(page, pane, 'Table to bring it into', '矯正措施');
    await tabTo(page, pane, 'textbox', 'Or paste cells copied from a sheet');
    await page.keyboard.insertText('相關NCR\t措施說明\t主責單位\nNC-115-005\t建置測試環境\t行政室');
    await press('Use the pasted list');
    await press('Apply (adds 1 row)');
    await told('Brought in: 矯正措施');

    await open('Changes');
    await press(/^Undo: /);
    await told('1 undone.');

    await open('Sheets');
    await press(/new year/);
    await pane.getByRole('region', { name: 'Reminders for the new year' }).waitFor();
    await press('Back');

    await open('Settings');
    await unfold('Thresholds');
    await type(page, pane.getByLabel('主責上限'), '主責上限', '9');
    await page.keyboard.press('Control+Enter');
    await told(/^Saved/);
    await press('Undo last save');
    await told('The last save is undone.');

    await open('Help');
    await unfold('Rules');
    await tabTo(page, pane, 'searchbox', 'Search the rules');
    await page.keyboard.insertText('fnd-10');
    await unfold('FND-10');
    await told('ISO/IEC 27001 10.2');
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
