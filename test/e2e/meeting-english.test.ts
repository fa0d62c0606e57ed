import { choose, enter, openByKeys, type } from './by-keyboard';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// In the English pane, by the keyboard alone: a meeting from its preparation to its minutes.

test('a meeting is prepared, held and written down in English too', async () => {
  const { page, address, close, complaints } = await openWorkbench({}, (opening) =>
    // The day after the meeting of the sample.
    opening.addInitScript(standAt, Date.parse('2026-12-11T09:00:00+08:00')),
  );
  try {
    await page.goto(`${address}?language=en-US`);
    const pane = page.frameLocator('iframe');
    const open = (place: string) => openByKeys(page, pane, place);
    const press = (name: string | RegExp) => enter(page, pane, 'button', name);
    const pick = (name: string, text: string) => choose(page, pane, name, text);
    const told = (text: string | RegExp) => pane.getByText(text).first().waitFor();
    const write = (name: string | RegExp, text: string) =>
      type(page, pane.getByLabel(name).first(), String(name), text);
    const save = async (name: string | RegExp) => {
      await press(name);
      await pane.getByRole('button', { name: /^Save/ }).waitFor({ state: 'detached' });
    };

    await open('Meeting');
    await press('Prepare');
    await press(/^Attendance/);
    await pick('Attendance of 藍秀琴', '代理');
    await write('Deputy of 藍秀琴', '溫子晴');
    await press('All others were present');
    await open('Agenda');
    await press('Make agenda');
    await told(/^Sheets made: 議程 MR-115-01/);
    // Nothing is lost on the way to another tab.
    await open('Meeting');
    await told('Not saved: attendance');
    await save('Save 15 cells');

    await press('Meet');
    await press(/^Item 3-2 /);
    await pick('決議類別', '決定');
    await write(/^Decision( to track)?$/, '行政室應於 116 年 3 月底前補辦備份還原測試。');
    await write('主辦', '行政室');
    await write('完成期限', '116/3/31');
    await told(/^That is Wednesday,? 31 March 2027\./);
    await save(/^Save/);
    await pane.getByRole('group', { name: 'Tracked MR-115-01-A01' }).waitFor();
    await press(/^Item 1 /);
    await pick('決議類別', '洽悉');
    await press(/^Conclusions of the review/);
    await write('適用性', '適用。');
    await save('Save 2 cells');

    await press('Afterwards');
    await press(/^Status of the meeting/);
    await pick('狀態', '已召開');
    await save('Save 1 cell');
    // What was left undecided is told.
    await pane.getByRole('button', { name: /^Check before closing.*\d+ missing/ }).waitFor();
    await pane.getByRole('button', { name: /^MR-115-01-A01/ }).waitFor();

    await open('Papers');
    await pick('Paper', '會議紀錄');
    await press('Make sheets');
    await told(/^Sheets made: 會議紀錄/);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
