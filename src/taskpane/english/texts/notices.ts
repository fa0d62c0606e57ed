import type { EnglishForms } from '../english-forms';

const AGAIN = 'Create the sheets again to set it.';

/** Marks of problems on cells, and a program that is older than the workbook. */
const MARKS: EnglishForms = {
  '這個活頁簿由較新版的程式建立，本程式不認得的欄與設定都原樣保留，但不會列入檢核與文件；請改用新版的程式。':
    'This workbook was made by a later version of the program. Columns and settings not known here stay as they are, but count neither in checks nor in papers: use the later version.',
  '無法移除儲存格上的問題標示；若工作表上有標示，列印時會印出，請到「檢核」關閉標示。':
    'Marks on cells could not be removed and would be printed: turn them off under the checks.',
  '儲存格上的問題標示已先移除，以免隨工作表印出。':
    'Marks on cells have been removed, so that they are not printed.',
  '工作表「{}」受到保護，上面的問題標示沒有移除，列印時會印出。請在「校閱」解除保護，再到「檢核」關閉標示。':
    'Sheet 「{0}」 is protected, so its marks were not removed and would be printed. Unprotect it under Review, then turn the marks off under the checks.',
};

/** The making of sheets for the tables. */
const SHEETS: EnglishForms = {
  '「{}」已經在活頁簿裡。': '「{0}」 is in the workbook already.',
  '補建空白的{}；已有的工作表與資料不變。':
    'Creates {0}, blank; sheets and data that are there stay.',
  '寫入的同時，其他人更改了同一格，所以沒有寫入任何內容，保留對方的內容。請看過之後再試一次。':
    'While this was being written somebody else changed the same cell. Nothing was written, and theirs is kept. Look at it, then try again.',
  '寫入的同時，其他人增減、移動了列、欄或表格，所以沒有寫入任何內容，保留對方的內容。請看過之後再試一次。':
    'While this was being written somebody else added, removed or moved rows, columns or the table. Nothing was written, and theirs is kept. Look at it, then try again.',
  '其他人正在更動這個活頁簿的工作表，這次沒有完成。請稍候片刻，再按一次「建立工作表」。':
    'Somebody else is changing the sheets of this workbook, so this is not complete. Wait a moment, then create the sheets again.',
  'Excel 沒有移到「首頁」；請自行點選該工作表。':
    'Excel did not go to 「首頁」; click that sheet yourself.',
  '先前沒有完成的部分（清單、公式、驗證或版面）已補齊。':
    'What had not been completed before (lists, formulas, validation or layout) is complete now.',
  '{}欄還沒有公式，因為公式要用的表格或欄位不在活頁簿裡；補齊後再按一次「建立工作表」。':
    'Column {0} has no formula yet, as a table or column it needs is missing; add it, then create the sheets again.',
  '沒有建立「{}」：活頁簿裡已有名為「{}」的其他表格或名稱。請先把它改名，再按一次「建立工作表」。':
    '「{0}」 was not created: the workbook has another table or name 「{1}」. Rename it, then create the sheets again.',
  '沒有建立「{}」：{}；另建空白表格會使資料分成兩處。{}':
    '「{0}」 was not created: {1}; a blank table beside them would leave the data in two places. {2}',
  '資料在工作表「{}」的 {}，但不是 Excel 表格':
    'its data are in {1} of sheet 「{0}」, which is not an Excel table',
  '資料在工作表「{}」的表格「{}」，但表格名稱不是 {}':
    'its data are in table 「{1}」 of sheet 「{0}」, which is not named {2}',
  '請點選其中任一儲存格，按「插入」▸「表格」並勾選「我的表格有標題」，再到「表格設計」把表格名稱改為 {}。':
    'Click any of its cells, choose Insert ▸ Table with My table has headers, then name it {0} under Table Design.',
  '請點選該表格任一儲存格，到「表格設計」把表格名稱改為 {}。':
    'Click any cell of that table and name it {0} under Table Design.',
  '請確認以哪一處為準，把其餘各處的標題改掉或移到其他活頁簿，再檢核一次；也可自行把為準的一處設為該名稱的表格。':
    'Decide which one holds, change the headers of the others or move them to another workbook, then check again; or make the one that holds a table of that name.',
  'Excel 沒有接受欄寬、顏色或連結等格式；資料表都已建立，不影響填寫。{}':
    'Excel did not take widths, colours or links; the tables are there and can be filled in. {0}',
  'Excel 沒有凍結標題列；不影響填寫。可在「檢視」▸「凍結窗格」自行設定，或{}':
    'Excel did not freeze the header row, which does not hinder filling in. Set it under View ▸ Freeze Panes. {0}',
  'Excel 沒有接受列印版面（方向、標題列或頁尾），可能是沒有可用的印表機；不影響填寫。{}':
    'Excel did not take the page layout (orientation, header rows or footers), perhaps for want of a printer; filling in is not hindered. {0}',
  '無法把紙張設為 A4（寬的表為 A3），可能是目前的印表機沒有這種紙張；不影響填寫。列印前請確認紙張大小，或換印表機後{}':
    'The paper could not be set to A4 (A3 for wide tables), perhaps because the printer has none; filling in is not hindered. Make sure of the paper before printing, or take another printer. {0}',
  '最後的收尾沒有完成；資料表都已建立，不影響填寫。{}':
    'The last touches are not complete; the tables are there and can be filled in. {0}',
  '再按一次「建立工作表」會重新設定。': AGAIN,
};

/** The making of papers. */
const PAPERS: EnglishForms = {
  '已取消，但 Excel 沒有讓程式移除剛新增的工作表，活頁簿裡還留有沒有完成的工作表；原有的資料沒有變更。再做一次時會先清除或補齊它們，也可以自行刪除。':
    'Cancelled, but Excel did not let the new sheets be removed, so incomplete ones are left; data that were there are unchanged. They are cleared or completed when it is done again; or delete them yourself.',
  '今天的核定版{}已經在，沒有再做一份。':
    'The approved copy of today, {0}, is there already; no other was made.',
  '會議已核定，已另外保留核定版{}，數字以今天（{}）的資料為準；工作表受保護（無密碼），之後產生議程不會取代。':
    'The meeting is approved, and an approved copy {0} is kept with the figures of today ({1}); the sheets are protected (no password) and are not replaced by later agendas.',
  '「{}」表格無法讀取，所以沒有保留核定版，以免缺少其中的數字。請到「檢核」查看，能讀取之後再產生一次議程。':
    'Table 「{0}」 cannot be read, so no approved copy was kept: its figures would be missing. See the checks, and make the agenda again once it can be read.',
  '會議已核定，但核定版沒有做成：{}': 'The meeting is approved, but no approved copy was made: {0}',
  '原工作表上填寫的內容已保留：{}。': 'What was written on the old sheet is kept: {0}.',
  '{}原填寫「{}」，新的一份依資料表印為「{}」，請核對。':
    '「{0}」 had 「{1}」; by the tables the new one prints 「{2}」. Compare them.',
  '沒有畫出這些圖表，數字仍在表中：{}。':
    'These charts were not drawn; their numbers are in the tables: {0}.',
  '這些圖表的外觀沒有設定完成：{}。': 'The looks of these charts are not complete: {0}.',
  '圖表 {}': 'chart {0}',
  '「{}」的內容完整，但 Excel 或印表機沒有接受這些設定：{}。列印前請選好支援 {} 的印表機再產生一次，或在「頁面配置」自行設定。':
    'What 「{0}」 says is complete, but Excel or the printer did not take: {1}. Before printing choose a printer that has {2} and make it again, or set it under Page Layout.',
  框線與字體樣式: 'borders and fonts',
  縮放比例: 'scale',
  '紙張大小 {}': 'paper {0}',
  列印方向與邊界: 'orientation and margins',
  列印範圍: 'print area',
  分頁: 'page breaks',
  頁首與頁尾: 'headers and footers',
  '產生期間有人在原工作表填寫，該張保留為「{}」，請把新填寫的內容移到新的一份，再自行刪除。':
    'Somebody wrote on the old sheet meanwhile; it is kept as 「{0}」. Move what is new to the new sheet, then delete it.',
  '編號沒有連到資料表的各列。': 'Numbers do not link to their rows.',
  '編號的連結是依先前讀到的位置設定的，Excel 沒有讓程式再核對一次。若資料表的列剛剛有人移動，請再產生一次。':
    'Numbers link to where rows stood when they were read last; Excel did not let that be compared again. If somebody has just moved rows, make it again.',
  '{}的欄寬是依另一種字型排的，文字可能沒有完整印出。請再產生一次。':
    'The columns of {0} were laid out for another font, so texts may be cut off in print. Make it again.',
  '先前沒有保護的核定版{}已補上保護（無密碼）。':
    'The approved copies {0} that were not protected before are now (no password).',
  '已產生工作表「{}」，但 Excel 沒有保護它，請自行在「校閱」選「保護工作表」。':
    'Sheet 「{0}」 was made, but Excel did not protect it: choose Protect Sheet under Review.',
  '先前的工作表「{}」已不再使用，但 Excel 沒有讓程式移除。下次產生時會再移除，也可以自行刪除。':
    'The earlier sheet 「{0}」 is no longer used, but Excel did not let it be removed. It will be when the paper is made again; or delete it yourself.',
  '已產生工作表{}，但 Excel 沒有切換過去，請自行點選該工作表。':
    'Made {0}, but Excel did not go there: click the sheet yourself.',
  '已產生工作表{}，但沒有排回原來的位置，可自行拖曳。':
    'Made {0}, but not in the old place: drag it there if you like.',
};

/** What is written into rows, filtered and verified. */
const ROWS: EnglishForms = {
  '這項決定在您輸入時已由他人列管，請查看後再決定是否另列一列。':
    'Somebody entered this decision for tracking while you typed. Look at it, then decide whether it needs a row of its own.',
  '「{}」新增的列已寫入，但下拉清單或格式沒有全部設好；可從上一列複製格式。':
    'The rows added to 「{0}」 are written, but not all drop-down lists or formats were set; copy the format of the row above.',
  '其他人在同一刻所寫的變更紀錄未能保留，那一步可能無法一鍵復原；資料本身不受影響。':
    'The record of what somebody else wrote at the same moment could not be kept; that step may not be undone at once. The data themselves are not affected.',
  '有 {} 格寫入後，Excel 顯示的內容與預期不同，例如第 {} 列「{}」。請檢查這些儲存格；要還原請使用「復原上一步」。':
    'After writing, {0} {0|cell shows|cells show} something other than was meant, such as 「{2}」 in row {1}. Look at them; to go back, undo the last change.',
  '「{}」已經沒有這些列（{}），可能已被刪除或改了編號。':
    '「{0}」 has none of these rows any more ({1}); they may have been deleted or renumbered.',
  '「{}」已經沒有 {} 這一列，可能已被刪除或改了編號，所以沒有前往。{}':
    '「{0}」 has no row {1} any more; it may have been deleted or renumbered. {2}',
  '「{}」第 {} 列的內容已經不同，可能剛排序、刪除或補了編號，所以沒有前往。{}':
    'Row {1} of 「{0}」 holds something else by now; rows may have been sorted, deleted or numbered. {2}',
  '請重新檢核。': 'Check again.',
  '請填{}。': 'Fill in 「{0}」.',
  '「{}」是這項措施的負責人，不能驗證自己的措施，請由稽核小組其他成員驗證（{}）。':
    '「{0}」 is responsible for this action and cannot verify it; another member of the audit group has to ({1}).',
};

/** Why there is no meeting to come, and dates that cannot be had. */
const MEETINGS: EnglishForms = {
  '「管審會議」沒有尚未召開的會議：登錄的各次都已召開。請新增一列，填會議編號、日期，狀態選「籌備中」；要再印過去的{}，請{}。':
    '「管審會議」 has no meeting to come: all of them were held. Add a row with its number and date and the status 「籌備中」.',
  '「管審會議」沒有尚未召開的會議：還沒有登錄任何會議。請新增一列，填會議編號、日期，狀態選「籌備中」。':
    '「管審會議」 has no meetings yet. Add a row with its number and date and the status 「籌備中」.',
};

export const noticeTexts: EnglishForms = {
  ...MARKS,
  ...SHEETS,
  ...PAPERS,
  ...ROWS,
  ...MEETINGS,
};
