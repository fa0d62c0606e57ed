import { choose, enter, fill, openByKeys, tabTo, type, walkTo } from './by-keyboard';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// In the English pane, by the keyboard alone: a finding from its entry to its verification, a handover, and
// the main path of every other place.

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

    // A finding from its entry to its verification.
    await open('Data');
    await press('Add a row: 發現事項');
    await pane.getByRole('heading', { name: 'New row (not saved)' }).waitFor();
    await fill(page, pane, {
      ...{ 發現日期: '115/11/30', 來源: '自行檢查', 類別: '次要不符合', 構面: '管理面' },
      ...{ 條文: 'A.5.9', 不符合事項: '資產清冊未登載新購之筆記型電腦。', 受稽單位: '社會課' },
      開立人: '韓佩珊',
    });
    await told(/^That is Monday,? 30 November 2026\./);
    const save = async () => {
      await page.keyboard.press('Control+Enter');
      await pane.getByRole('button', { name: 'No changes' }).waitFor();
    };
    await save();
    await pane.getByRole('heading', { name: 'NC-115-018' }).waitFor();
    await press('Add: 矯正措施');
    await fill(page, pane, {
      ...{ 原因分析: '驗收流程未通知資產清冊維護人員。', 預定完成日: '115/12/15' },
      ...{ 實際完成日: '115/12/1', 負責人: '施雨彤', 佐證: '資產清冊 115 年 12 月版。' },
      ...{ 驗證人: '童欣怡', 驗證日期: '115/12/1', 驗證結果: '有效' },
    });
    await save();
    await press(/^Back to NC-115-018/);
    await told(/CA-115-018 如期完成 有效 施雨彤/);

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
    await type(page, pane.getByRole('textbox', { name: '職稱' }), '職稱', '課員');
    const basis = pane.getByRole('textbox', { name: '核定或指派依據' });
    await type(page, basis, '核定或指派依據', '執行小組組長簽派');
    await page.keyboard.press('Control+Enter');
    await told(/^Handover written: appointment of 林書恆 added, \d+ cells changed\./);
    await press('See what the newcomer has to do');
    await pane.frameLocator('iframe').getByText('林書恆').first().waitFor();

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
