import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawn, openPlace, press, select, type } from './pane.mjs';

/** The first day: the places that show how things stand, a list taken over, a check and its remedies. */
export async function firstWalk(bench) {
  const { page, pane, frame, take, write } = bench;
  await drawn(frame);
  await take('overview');
  const whole = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  await write('workbench', whole, { width: 1200, quality: 0.68 });
  await write('ribbon', await page.getByRole('toolbar', { name: /^功能區/ }).screenshot());

  await openPlace(bench, '設定');
  await take('settings');
  await openPlace(bench, '成員與權責');
  await take('people');
  await pane.getByLabel('顯示').selectOption({ label: '辦理交接' });
  await pane.getByLabel('到任日').fill('116/1/1');
  await drawn(frame);
  await take('hand-over');
  await pane.getByLabel('顯示').selectOption({ label: '交接：應知與應辦' });
  await pane.getByTitle(/^預覽：/).waitFor();
  await take('handover');
  await openPlace(bench, '帶入');
  await pane.getByLabel('帶入的資料表').selectOption({ label: '發現事項' });
  await pane.getByLabel('或貼上自工作表複製的儲存格').fill(LIST);
  await press(bench, '使用貼上的清單');
  await pane.getByText('須先回答').waitFor();
  await take('adopt');

  await select(bench, '發現事項', 'I46');
  await type(bench, '農業科');
  await openPlace(bench, '檢核');
  await press(bench, /^(重新)?檢核$/);
  await take('check');
  await press(bench, /^改為「農業課」/);
  await pane.getByText('將變更 1 格').waitFor();
  await take('remedy', { height: 480 });
  await press(bench, '套用');
  await openPlace(bench, '變更紀錄');
  await take('journal', { height: 420 });
}

/** A workbook without tables: where everybody begins. */
export async function emptyWalk({ page, pane, take, folder }) {
  const file = path.join(folder, '空白.xlsx');
  writeFileSync(file, await blankWorkbook());
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await pane.getByRole('button', { name: '先看範例' }).waitFor();
  await take('empty', { height: 560 });
}

/** An office's own list, as it is copied from Excel. */
const LIST = [
  ['編號', '發現日', '發現來源', '缺失類別', '問題說明', '單位', '開單人'],
  ['114-內-03', '114.9.8', '內稽', '次要', '機房門禁紀錄未逐月覆核。', '行政室', '卓明軒'],
  ['114-內-04', '114.9.31', '內稽', '觀察', '離職帳號停用時間未記載。', '人事', '卓明軒'],
]
  .map((row) => row.join('\t'))
  .join('\n');

async function blankWorkbook() {
  const { default: ExcelJs } = await import('exceljs');
  const workbook = new ExcelJs.Workbook();
  workbook.addWorksheet('工作表1');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
