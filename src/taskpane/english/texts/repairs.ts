import type { EnglishForms } from '../english-forms';

/** What a repair does, step by step, or why it cannot. */
export const repairTexts: EnglishForms = {
  '標題列已關閉，請先開啟標題列。': 'The header row is off. Turn it on first.',
  '這些欄都已經在表格裡。請重新檢核。': 'These columns are in the table already. Check again.',
  '同一工作表的其他表格使用相同的欄，插入會動到它。請先把其他表格移到別的工作表，再修復一次。':
    'Another table of this sheet uses the same columns and would be moved. Move it to another sheet, then repair again.',
  '在表格「{}」加入{}欄（空白，依程式的欄位順序），並設定格式與下拉清單；計算欄填入公式。':
    'Adds to table 「{0}」 the columns {1} (blank, in the usual order), with formats and drop-down lists; calculated columns get their formula.',
  '加入處右邊的欄連同內容向右移；內容不變。':
    'The columns to the right move right with what they hold; nothing else changes.',
  '同列右側另有表格，因此插入整欄，整張工作表右邊的欄都向右移。':
    'Another table stands to the right, so whole columns are inserted and those to the right of the sheet move right.',
  '先前加入到一半、尚未命名的空白欄「{}」就是其中的「{}」，不再另外插入。':
    'The blank column 「{0}」, put in before and not named yet, becomes 「{1}」; it is not put in a second time.',
  '清單的工作表不在活頁簿裡。請先按「建立工作表」，再修復一次。':
    'The sheet of lists is missing. Create the sheets first, then repair again.',
  '清單的工作表不在活頁簿裡，下拉清單要等按「建立工作表」之後才有。':
    'The sheet of the lists is not in the workbook: drop-down lists come once you press “Create sheets”.',
  '表格「{}」沒有下拉清單、輸入檢查與輸入提示的欄補上，空白的計算欄補上公式；不改變任何已填的內容。':
    'Table 「{0}」 gets drop-down lists, input checks and prompts where they are missing, and formulas in blank calculated cells; nothing that is filled in changes.',
  '較早版本所寫的公式換成目前的寫法，結果相同：{}。':
    'Formulas as an earlier version wrote them are replaced by the present ones, with the same results: {0}.',
  '補上日期格式：{}。': 'Date format added: {0}.',
  '工作表「{}」的表格 {} 的欄位不是「{}」的欄位，改名為 {}；內容不變。':
    'Table {1} on sheet 「{0}」 does not have the columns of 「{2}」 and is renamed {3}; its contents stay.',
  '工作表「{}」的表格 {} 也有資料，同一個表的資料分在兩處，程式不代為合併。請把其中一處的各列複製到另一處，確認無誤後刪除多餘的一處，再檢核一次。':
    'Table {1} on sheet 「{0}」 has data too: one table’s data stand in two places, which are not merged for you. Copy the rows of one to the other, make sure of them, delete the one left over and check again.',
  '刪除補建的空白工作表「{}」（其中只有標題，沒有資料）。':
    'Deletes the blank sheet 「{0}」 that had been created (headers only, no data).',
  '工作表「{}」的空白表格 {} 改名為 {}，保留不刪。':
    'The empty table {1} on sheet 「{0}」 is renamed {2} and kept.',
  '工作表「{}」的表格「{}」改名為 {}；各格的內容與位置不變。':
    'Table 「{1}」 on sheet 「{0}」 is renamed {2}; every cell stays as and where it is.',
  '清單與公式改為引用「{}」的這個表格。': 'Lists and formulas refer to this table of 「{0}」.',
  '找不到欄位與「{}」相同的資料，可能已經修復或移走。請重新檢核。':
    'No data with the columns of 「{0}」 are found; they may have been repaired or moved. Check again.',
  '{}，沒有變更。請先確認以哪一處為準。': '{0}. Nothing was changed. First decide which one holds.',
  '找不到工作表「{}」。請重新檢核。': 'Sheet 「{0}」 is not found. Check again.',
  '標題下方沒有可以認出的資料列，沒有變更。請檢查標題列與資料列是否相連。':
    'No rows of data are recognised below the headers; nothing was changed. See whether headers and data adjoin.',
  '工作表「{}」正在篩選，有些列是隱藏的。請先清除篩選（資料不會改變），再修復一次。':
    'Sheet 「{0}」 is filtered and some rows are hidden. Clear the filter (data do not change), then repair again.',
  '工作表「{}」的 {}（標題與 {} 列資料）設為表格 {}「{}」；{}。':
    '{1} on sheet 「{0}」 (headers and {2} {2|row|rows} of data) becomes table {3} 「{4}」; {5}.',
  '數字、日期或是非值的標題成為文字（表格的標題都是文字）：{}。':
    'Headers that are numbers, dates or TRUE or FALSE become text, as a table’s headers are: {0}.',
  '空白的標題由 Excel 取名，例如「欄1」。': 'Excel names blank headers, Column1 for example.',
  '範圍內如有合併儲存格，會取消合併（內容留在左上角的格），因為表格不能有合併儲存格。':
    'Merged cells within are unmerged (the top left cell keeps the contents): a table cannot have any.',
  '第 {} 列起不像本表的資料（例如合計、註記），不納入。':
    'From row {0} on it does not look like this table’s data (totals or notes, for example) and is left out.',
  '標題「{}」重複，設為表格時 Excel 會改掉其中一個。請先把其中一欄改為不同的標題，再修復一次。':
    'Header 「{0}」 occurs twice, and Excel would change one of them. Rename one, then repair again.',
  '標題列有公式，設為表格時會變成文字。請先把標題改為文字，再修復一次。':
    'The header row has formulas, which would become text. Change them to text, then repair again.',
  '「{}」欄已經不在原處。請重新檢核。': 'Column 「{0}」 is no longer there. Check again.',
  '表格已有「{}」欄。請重新檢核。': 'The table has a column 「{0}」 already. Check again.',
  '表格「{}」的欄「{}」（{}）標題改為「{}」；欄內資料不變。':
    'Column 「{1}」 ({2}) of table 「{0}」 gets the header 「{3}」; its data stay.',
  '活頁簿在預覽之後又有變更，所以沒有修復。請重新檢核，再看一次預覽。':
    'The workbook changed after the preview, so nothing was repaired. Check again and look at the preview.',
  '活頁簿已經沒有「{}」的表格。請重新檢核。': 'The table of 「{0}」 is gone. Check again.',
  '此項目請以「建立工作表」處理。': 'Create the sheets to fix this.',
  '「{}」正在篩選，隱藏的列沒有補公式。請清除篩選後，再按一次「建立工作表」。':
    '「{0}」 is filtered; hidden rows got no formula. Clear the filter, then create the sheets again.',
  '「{}」的「{}」欄還沒有公式，因為公式要用的表格或欄位不在活頁簿裡；補齊後再按一次「建立工作表」。':
    'Column 「{1}」 of 「{0}」 has no formula yet, as a table or column it needs is missing; add it, then create the sheets again.',
  '標題列已經開啟。請重新檢核。': 'The header row is on already. Check again.',
  '開啟表格「{}」的標題列，標題在第 {} 列。':
    'Turns on the header row of table 「{0}」, in row {1}.',
  '第 {} 列原有的標題文字就是本表的標題，留在原處成為標題列；其他儲存格不變。':
    'The text in row {0} is that of this table’s headers and becomes the header row; other cells stay.',
  '第 {} 列是空白，其他儲存格不變。': 'Row {0} is blank; other cells stay.',
  '上方的列有其他內容，不覆蓋；表格與其下方的儲存格向下移一列。':
    'The row above holds something else and is not overwritten; the table and the cells below it move down by a row.',
  '表格有合計列，合計列下方的資料無法直接納入。請先在「表格設計」取消「合計列」，再修復一次。':
    'The table has a total row, and data below it cannot be taken in. Turn the total row off under Table Design, then repair again.',
  '緊接在表格下方的第一列不像本表的資料（可能是合計、註記或標題），沒有納入。請移到與表格至少隔一列之處；確為本表資料者，請拖曳表格右下角的控點納入。':
    'The first row below the table does not look like its data (perhaps totals, a note or headers) and was left out. Leave a blank row between; if it belongs to the table, drag the handle at its lower right corner.',
  '表格下方各列的計算欄有太多各不相同的公式，一次寫不完，納入時可能被 Excel 換掉，所以沒有納入。請拖曳表格右下角的控點，分幾次納入。':
    'The rows below the table have too many different formulas in the computed columns to be written at once, and Excel might replace them, so nothing was taken in. Drag the handle at the lower right corner of the table to take them in a few rows at a time.',
  '第 {} 列': 'row {0}',
  '第 {} 至 {} 列': 'rows {0} to {1}',
  '表格「{}」的範圍向下擴大，納入{}（{}）；各格的內容與位置不變。':
    'Table 「{0}」 grows downwards by {1} ({2}); every cell stays as and where it is.',
  '這些列的計算欄空白者補上公式，並套用下拉清單。':
    'Blank calculated cells of these rows get their formula, and drop-down lists are applied.',
  '第 {} 列起不像本表的資料，不納入。':
    'From row {0} on it does not look like this table’s data and is left out.',
  '要納入的欄已經不在表格旁邊。請重新檢核。':
    'The columns are no longer beside the table. Check again.',
  '表格旁的「{}」欄與表格內的欄同名，納入後標題會被 Excel 改名。請先把其中一欄改為不同的標題，再修復一次。':
    'Column 「{0}」 beside the table has the name of one within, and Excel would rename it. Rename one, then repair again.',
  '表格旁的欄另有其他表格的資料，無法納入。請先把它移開。':
    'The columns beside the table hold another table’s data and cannot be taken in. Move it away first.',
  '表格「{}」的範圍{}，納入{}欄（{}）；{}。': 'Table 「{0}」 {1} by {2} ({3}); {4}.',
  各格的內容與位置不變: 'every cell stays as and where it is',
  '除標題外，各格的內容與位置不變': 'every cell but the headers stays as and where it is',
  向右擴大: 'grows to the right',
  向左擴大: 'grows to the left',
  '「{}」已經沒有合併儲存格。請重新檢核。': '「{0}」 has no merged cells any more. Check again.',
  '取消表格「{}」內的合併儲存格（{}）；各格的內容不變，內容在各合併範圍左上角的格。':
    'Unmerges the cells within table 「{0}」 ({1}); contents stay, in the top left cell of each range.',
  '{}等 {} 處': '{0} and more, {1} places in all',
};
