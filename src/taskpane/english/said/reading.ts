import type { EnglishForms } from '../english-forms';

export const readingSaid: EnglishForms = {
  // rules/computed-columns
  '{}空白': '「{0}」 is blank',
  '{} {}': '「{0}」 {1}',
  '{}、{}': '{0} and {1}',
  '結案日空白、矯正措施 {} 項':
    'the closing date 「結案日」 is blank and there {0|is|are} {0} corrective {0|action|actions}',
  '結案日 {}': 'the closing date 「結案日」 is {0}',
  '{}填「{}」': '「{0}」 holds 「{1}」',
  '但{}，應為「{}」': 'but {0}, so it should be 「{1}」',
  '{}，{}。請還原該欄公式，或更正所依據的資料。':
    '{0}, {1}. Restore the column’s formula, or correct the data it is worked out from.',
  '還原{}的公式': 'Restore the formula of 「{0}」',
  '{} 列空白': '{0} blank {0|row|rows}',
  '{} 列以人工填寫取代公式': '{0} {0|row|rows} typed over the formula',
  '在新的活頁簿按「建立工作表」，把該表「{}」的一格複製到此欄各列':
    'in a new workbook make the sheets with 「建立工作表」 and copy one cell of 「{0}」 of this table to every row',
  '複製第 {} 列的「{}」，貼到沒有公式的各列':
    'copy 「{1}」 of row {0} and paste it into the rows without a formula',
  '「{}」欄有 {}，不會隨日期與其他資料更新。檢核與議程自行計算此欄，不受影響。還原公式：{}。':
    'Column 「{0}」 has {1}; they do not follow the dates and the other data. The checks and the agenda work the column out themselves and are not affected. To restore the formula: {2}.',
  // rules/date-fault
  '{}「{}」': '「{0}」 「{1}」',
  '時間附有時區，換算為臺北的日期；':
    'The time has a time zone and was converted to the date in Taipei; ',
  '{}日期欄只計日期，「{}」的時間不計；':
    '{0}a date column counts dates only, and the time of 「{1}」 is left out; ',
  '{}；': '{0}; ',
  '{}不是 Excel 的日期，檢核與議程以 {} 計算，工作表的公式則不計算。{}{}請改填日期 {}。':
    '{0} is not an Excel date; the checks and the agenda count it as {1}, but formulas of the sheet do not. {2}{3}Fill in the date {4}.',
  '{}不是日期，此列與日期有關的數字無法計入。{}請填日期，例如 2026/9/14；沒有日期請留白。':
    '{0} is not a date, so figures that need this date leave the row out. {1}Fill in a date such as 2026/9/14; leave it blank if there is none.',
  '{}。': '{0}. ',
  '{}不是存在的日期，此列與日期有關的數字無法計入。請更正。':
    '{0} is a date that does not exist, so figures that need it leave the row out. Correct it.',
  '{}有一種以上的讀法，年份無法判斷，此列與日期有關的數字無法計入。請以西元年四位數重填，例如 2026/9/14。':
    '{0} can be read in more than one way and its year cannot be told, so figures that need it leave the row out. Type it again with a four-digit year, such as 2026/9/14.',
  '{}的日期與星期不符，無法判斷何者有誤，此列與日期有關的數字無法計入。請確認後改填日期，例如 2026/9/14。':
    '{0}: date and weekday do not agree, so nobody can tell which is wrong, and figures that need it leave the row out. Make sure, and fill in a date such as 2026/9/14.',
  '（西元 {} 年）': ' (year {0})',
  '{}{}不在民國 100 年至 130 年之間':
    '{0}{1} is not between the years 100 and 130 of the Republic (2011–2041)',
  '{}，可能誤植，此列與日期有關的數字無法計入。是否為 {}？請確認後重填。':
    '{0} and may be a slip, so figures that need it leave the row out. Is {1} meant? Make sure, and type it again.',
  '，此列與日期有關的數字無法計入': ', so figures that need it leave the row out',
  '{}{}。請確認，有誤請以西元年四位數重填，例如 2026/9/14。':
    '{0}{1}. Make sure; if it is wrong, type it again with a four-digit year, such as 2026/9/14.',
  // rules/fault-fix
  '改為日期 {}（{}）': 'Change to the date {0} ({1})',
  '改為數字 {}（不以百分比表示）': 'Change to the number {0} (not as a percentage)',
  // rules/fault-message
  '，{}': ', {0}',
  '活頁簿沒有表格 {}，無法檢核，議程也不知其內容。請以「建立工作表」補建，不要更改表格名稱。':
    'The workbook has no table {0}; it cannot be checked, and the agenda does not know its contents. Make it with 「建立工作表」, and do not rename the table.',
  '活頁簿沒有表格 {}，無法檢核，議程也不知其內容；{}。{}':
    'The workbook has no table {0}; it cannot be checked, and the agenda does not know its contents. {1}. {2}',
  '表格 {} 是空的，無法檢核，議程也不知其內容；{}。請先刪除這個空白的表格。{}':
    'Table {0} is empty; it cannot be checked, and the agenda does not know its contents. {1}. First delete this empty table. {2}',
  '工作表「{}」另有一個表格也叫 {}，其中的資料沒有讀取。請到「表格設計」把該表格改成別的名稱；若是本表的資料，請移入本表。':
    'Sheet 「{0}」 has another table called {1}, whose data were not read. Give that table another name under Table Design; if its data belong to this table, move them here.',
  '表格 {} 的標題列已關閉，無法分辨各欄，整個表格沒有讀取，議程也不知其內容。請點選表格內任一儲存格，在「表格設計」勾選「標題列」。':
    'The header row of table {0} is switched off, so columns cannot be told apart; the whole table was not read, and the agenda does not know its contents. Select a cell of the table and tick Header Row under Table Design.',
  'Excel 無法讀出表格 {}（代碼 {}），整個表格沒有讀取，議程也不知其內容。請檢查該表格有無合併儲存格、保護或損壞，修正後再檢核。':
    'Excel could not read table {0} (code {1}); the whole table was not read, and the agenda does not know its contents. See whether it has merged cells, is protected or damaged, correct that and check again.',
  '缺少「{}」欄，與此欄有關的檢核無法進行，議程也不知其內容。{}':
    'Column 「{0}」 is missing; checks that need it cannot be made, and the agenda does not know its contents. {1}',
  '有兩個以上的「{}」欄，無法判斷以何者為準。{}':
    'There is more than one column 「{0}」, so nobody can tell which counts. {1}',
  '{}不在可選的內容內{}。{}': '{0} is not one of the choices{1}. {2}',
  '{}以「{}」計算{}；Excel 的公式與篩選認不得。請由清單選取，或重新輸入「{}」。':
    '{0} counts as 「{1}」{2}; Excel’s formulas and filters do not see it so. Choose it from the list, or type 「{3}」 again.',
  '{}小於 0，不能作為門檻，此項目以預設值計算。請填 0 或正數。':
    '{0} is below 0 and cannot be a threshold; the default counts for this item. Fill in 0 or a positive number.',
  '{}不是數字{}。請只填數字；沒有資料請留白，不要填 0。':
    '{0} is not a number{1}. Fill in a number only; without data leave it blank, and do not fill in 0.',
  '{}無法判讀{}，此值不會列入議程。請寫成 115、115上、115Q1 或 115-03 之形式。':
    '{0} cannot be read{1}; the value is not in the agenda. Write it as 115, 「115上」, 115Q1 or 115-03.',
  '{}是 Excel 的日期，檢核與議程以「{}」計算。請改填「{}」。':
    '{0} is an Excel date; the checks and the agenda count it as 「{1}」. Fill in 「{2}」 instead.',
  '{}是百分比，但{}不是百分比，不知何者為真，此值不列入。請將儲存格格式改為「通用格式」後只填數字{}。':
    '{0} is a percentage, but {1} is not, so nobody can tell which is true, and the value is left out. Set the cell format to General and fill in a number only{2}.',
  此項目: 'this setting',
  '單位「{}」': 'the unit 「{0}」',
  '，或更正指標的單位': ', or correct the indicator’s unit',
  '{}的儲存格格式是日期或時間，不知原本要填的數字，此值不列入。請將儲存格格式改為「通用格式」後重填數字。':
    '{0} has a cell format of date or time, so the number meant is not known, and the value is left out. Set the cell format to General and fill in the number again.',
  '{}是 Excel 的錯誤值，公式可能還沒有計算。請在 Excel 開啟並儲存；仍是錯誤值時，請修正公式或重填。':
    '{0} is an Excel error; its formula may not have been calculated yet. Open and save the workbook in Excel; if it is still an error, correct the formula or fill the cell in again.',
  '{}是 Excel 的錯誤值。請修正公式或重填。':
    '{0} is an Excel error. Mend the formula, or fill it in again.',
  '{}空白，其他資料無法指到此列。請填{}。':
    '「{0}」 is blank, so no other data can point to this row. Fill in 「{1}」.',
  '{}的量測值與前面的列同為「{}」，同一期別有兩個實際值，無法判斷以何者為準，該期不列入趨勢與達成。請刪去其中一列，或更正期別。':
    '{0}: this measurement and an earlier row are both 「{1}」. Two actual values of one period contradict each other, so the period is left out of trend and attainment. Delete one of the rows, or correct the period.',
  '{}「{}」與前面的列重複。請改用未使用的{}，或刪去重複的列。':
    '{0} 「{1}」 is the same as in an earlier row. Use another 「{2}」, or delete the row that is double.',
  '請補上標題為「{}」的欄。': 'Add a column with the header 「{0}」.',
  '「{}」欄可能就是此欄，標題被改了：是的話請將標題改回「{}」；是另外的資料，請補上標題為「{}」的欄。':
    'Column 「{0}」 may be it, under a changed header: if so, change the header back to 「{1}」; if it is something else, add a column with the header 「{2}」.',
  '請將多餘的欄改名或刪除。': 'Rename or delete the columns that are too many.',
  '由左起第 {} 欄是空白或與另一欄內容相同，請將其標題改為「{}」或刪除該欄。':
    'Column {0} from the left is blank or the same as another; change its header to 「{1}」 or delete it.',
  '工作表「{}」的表格「{}」與表格 {} 欄位相同，看來是複製的工作表，其中的 {} 列檢核與議程都沒有計入':
    'Table 「{1}」 on sheet 「{0}」 has the columns of table {2} and looks like a copied sheet; its {3} {3|row is|rows are} counted neither in the checks nor in the agenda',
  '{}；這些列的內容都與本表的列相同。請只在本表填寫；不再需要的副本可以刪除。':
    '{0}. These rows are the same as rows of this table. Fill in this table only; a copy that is no longer needed may be deleted.',
  '{}；其中 {} 列的內容在本表沒有相同的列。如有應計入者，請填入本表；備份或另作他用者可不理會，但請只在本表填寫。':
    '{0}. {1} of them {1|has|have} no equal in this table. Enter here what should count; a backup, or what serves another purpose, may be left alone, but fill in this table only.',
  '第 {} 列': 'row {0}',
  '第 {} 至 {} 列': 'rows {0} to {1}',
  '第一格為「{}」': 'first cell 「{0}」',
  '不在表格 {} 之內，檢核與議程都沒有計入':
    'outside table {0}, and counted neither in the checks nor in the agenda',
  '工作表「{}」{}緊接在表格下方（{}），看來是合計、註記或標題，不像本表的資料，但{}，之後新增的列也會受阻。請移開，與表格至少隔一列；確為本表資料者，請拖曳表格右下角的控點納入。':
    'On sheet 「{0}」, {1} right below the table ({2}): this looks like a total, a note or a heading and not like the table’s data, but it is {3}, and stands in the way of new rows. Move it away, with at least one row between; if it is data, drag the table’s corner handle over it.',
  '工作表「{}」{}緊接在表格下方（{}），{}。請拖曳表格右下角的控點納入這些列；不屬於本表者請移開，與表格至少隔一列。':
    'On sheet 「{0}」, {1} right below the table ({2}): {3}. Drag the table’s corner handle over them; if they do not belong to it, move them away with at least one row between.',
  左: 'left',
  右: 'right',
  '{}間的 {} 列': '{1} {1|row|rows} of {0}',
  '工作表「{}」的「{}」欄緊鄰表格{}側，{}有資料（{}），{}。請拖曳表格的控點納入此欄；不屬於本表者請移開，與表格至少隔一欄。':
    'On sheet 「{0}」, column 「{1}」 stands right beside the table on the {2}, and {3} {3|has|have} data ({4}): {5}. Drag the table’s handle over the column; if it does not belong to it, move it away with at least one column between.',
  '等 {} 處': ' and more, {0} in all',
  '{}等共 {} 項': '{0} and others, {1} in all',
  '表格內的 {}{}是合併儲存格；內容只算在左上角的一格，其餘的格視為空白，排序與篩選也會出錯。請取消合併，各列應有的內容逐列填寫。':
    '{0}{1}: merged cells within the table. What they hold counts for the top left cell only, the others count as blank, and sorting and filters go wrong. Unmerge them, and fill in each row.',
  '{}{}': '{0}{1}',
  '等 {} 欄': ' and more, {0} columns in all',
  '上次修復這個表格時中斷，公式、清單與名稱還沒有全部補齊':
    'the last repair of this table was cut off before all of its formulas, lists and names were restored',
  '{}的下拉清單已遺失，打錯的字不會被擋下':
    'the lists of 「{0}」 are lost, so mistyped words are not stopped',
  '{}的日期格式已遺失，日期顯示成數字':
    'the date formats of 「{0}」 are lost, so dates show as numbers',
  '{}；現有內容照常檢核。請套用修正，補回清單、輸入檢查與格式。':
    '{0}. What is there is checked as always. Apply the fix to restore lists, input checks and formats.',
  '是否為「{}」？請由清單選取。': 'Is 「{0}」 meant? Choose from the list.',
  '請由清單選取。': 'Choose from the list.',
  '請由清單選取：{}。': 'Choose from the list: 「{0}」.',
  '「{}」': '「{0}」',
  '缺少後來增列的{}欄，各列這些內容一律視為空白，只有用到它們的檢核不進行。請補上同名標題的欄；不需要這些內容者可不補。':
    'The newer columns {0} are missing; they count as blank in every row, and only checks that use them are left out. Add columns with these headers; if you do not need them, leave it.',
  // rules/fix
  清除: 'Clear',
  '改為「{}」': 'Change to 「{0}」',
  // rules/future-day
  '{} {} 晚於今日 {}，此列與此日期有關的數字無法計入。{}':
    '「{0}」 {1} is after today, {2}, so figures that need this date leave the row out. {3}',
  // rules/id-fix
  '改用下一個編號「{}」': 'Use the next number 「{0}」',
  '填入下一個編號「{}」': 'Fill in the next number 「{0}」',
  // rules/office-settings
  '空白，議程與各式文件的頁首將沒有機關名稱。請填本所全名。':
    'It is blank, so the agenda and the documents have no name of the office at their head. Fill in the full name.',
  '沒有「{}」這一列，議程與各式文件的頁首將沒有機關名稱。請新增一列，項目填「{}」，值填本所全名。':
    'There is no row 「{0}」, so the agenda and the documents have no name of the office at their head. Add a row with 「{1}」 as 「項目」 and the full name as 「值」.',
  // rules/procedure
  '沒有「{}」這一列。{}': 'There is no row 「{0}」. {1}',
  '尚未登錄 {}。請查明後填寫；不知道請留白，系統不會代填。':
    'Not filled in: 「{0}」. Find out and fill in; leave blank what is not known, nothing is made up for you.',
  '本程序的核定日期未登錄，不知是否業經資安長或其授權人核定。請填核定日期。':
    'The procedure’s date of approval is not filled in, so it is not known whether the chief security officer, or who stands in, approved it. Fill in the date.',
  '{} 在今日之後。尚未檢討請留白，檢討後再填。':
    '{0} is after today. If it was not reviewed yet leave it blank, and fill it in afterwards.',
  '未登錄檢討日期，而核定至今已逾 {} 個月。請由執行小組檢討本程序後填寫。':
    'No date of review is filled in, and approval was more than {0} months ago. Let the working group review the procedure, and fill it in.',
  '{} 檢討至今已逾 {} 個月。請由執行小組檢討本程序後更新。':
    'The review of {0} was more than {1} months ago. Let the working group review the procedure, and update the date.',
  '沒有任何指標或目標衡量實施範圍同仁的教育訓練。請登錄一項，例如資安教育訓練完成率。':
    'No indicator or objective measures the training of staff within the scope. Enter one, such as the rate of completed security training.',
  // rules/severity-setting
  '「{}」{}': '「{0}」 {1}',
  '刪去「{}」': 'Remove 「{0}」',
  '不是「規則編號=等級」的形式，不予套用。請寫成 MEM-05=I 之形式，等級為 E（錯誤）、W（警告）或 I（提醒）。':
    'is not in the form rule=severity and is not applied. Write it as MEM-05=I, with E (error), W (warning) or I (note).',
  '：沒有 {} 這一規則，不予套用。請對照檢核規則更正編號，或刪去此項。':
    ': there is no rule {0}, so it is not applied. Correct the id by the reference, or remove it.',
  '：{} 是程序明文的要求（{}），等級不得調整，仍為 {}。請刪去此項。':
    ': {0} is required by the procedure itself (「{1}」), so its severity stays {2}. Remove this entry.',
  '：{} 另有「{}」，兩者不同，均不予套用。請只留一項。':
    ': there is also 「{1}」 for {0}; the two differ, and neither is applied. Keep one.',
  // rules/structure-fix
  補建工作表: 'Make the sheet',
  開啟標題列: 'Switch the header row on',
  取消合併儲存格: 'Unmerge the cells',
  補回清單與格式: 'Restore lists and formats',
  '將「{}」欄改名為「{}」': 'Rename column 「{0}」 to 「{1}」',
  '加入「{}」欄': 'Add column 「{0}」',
  '納入 {} 列': 'Take in {0} {0|row|rows}',
  '納入「{}」欄': 'Take in column 「{0}」',
  設為表格: 'Make it a table',
  恢復表格名稱: 'Restore the table’s name',
  // rules/unreadable
  '加入 {} 欄': 'Add {0} {0|column|columns}',
  '第 {} 列起 {} 列': 'from row {0} on, {1} {1|row|rows}',
  '{}的「{}」公式仍在，結果是 Excel 的錯誤值「{}」。檢核與議程自行計算此欄，不受影響；請在 Excel 開啟並儲存，由 Excel 重新計算。':
    '{0}: the formula of 「{1}」 is there and comes to the Excel error 「{2}」. The checks and the agenda work the column out themselves and are not affected; open and save the workbook in Excel, which calculates it again.',
  '{}的「{}」是 Excel 的錯誤值「{}」。檢核與議程自行計算此欄，不受影響；請還原該欄公式。':
    '{0}: 「{1}」 holds the Excel error 「{2}」. The checks and the agenda work the column out themselves and are not affected; restore its formula.',
  還原公式: 'Restore the formula',
  // register/lack
  '{}的{}欄無法判讀': 'Column {1} of 「{0}」 cannot be read',
  '{}缺少{}欄': '「{0}」 lacks the column {1}',
  '{}有兩個以上的{}欄': '「{0}」 has more than one column {1}',
  '活頁簿沒有「{}」表格': 'the workbook has no table 「{0}」',
  '「{}」表格是空的，資料不在其中': 'the table 「{0}」 is empty; its data are not in it',
  '「{}」表格的標題列未開啟': 'the header row of the table 「{0}」 is switched off',
  '「{}」表格無法讀取': 'the table 「{0}」 cannot be read',
  // register/strange-characters
  '{}（{}）': '{0} ({1})',
  '「{}」（{}，{}，看似「{}」）': '「{0}」 ({1}, {2}, looks like 「{3}」)',
  '其中含有{}': 'it contains {0}',
};
