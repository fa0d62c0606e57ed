import { reg07 } from './computed-columns';
import type { Rule } from './rule';
import { computedErrors, faultsOf, newerColumns } from './unreadable';

// What could not be read and no domain rule speaks of.

const reg01: Rule = {
  id: 'REG-01',
  severity: 'E',
  area: 'REG',
  title: '十四個表格均在，且可以讀取',
  titleEn: 'All fourteen tables are there and can be read',
  authority: '實務作法',
  why: '缺了一個表格，與它有關的檢核都不能進行，議程也不知其內容。',
  mend: '缺表時以「建立工作表」補建；表格被轉成範圍或改名者，依訊息所述恢復，不要另建空表。',
  needs: {},
  run: (context) => faultsOf('REG-01', context),
};

const reg02: Rule = {
  id: 'REG-02',
  severity: 'E',
  area: 'REG',
  title: '各表標題列開啟，欄位齊備且不重複',
  titleEn: 'Tables show their headers, and their columns are complete and not doubled',
  authority: '實務作法',
  why: '欄位是以標題辨認的；標題列關閉、標題改名或重複時，整欄資料等於沒有。',
  mend: '在「表格設計」勾選「標題列」，將標題改回原來的文字；後來增列的欄需要時再補。',
  needs: {},
  run: (context) => [...faultsOf('REG-02', context), ...newerColumns(context)],
};

const reg03: Rule = {
  id: 'REG-03',
  severity: 'E',
  area: 'REG',
  title: '選填欄位的值在清單內',
  titleEn: 'Values of list columns are of their lists',
  authority: '實務作法',
  why: '不在清單內的值無法歸類，該列不會計入任何分類的數字。',
  mend: '由儲存格的下拉清單重新選取。',
  needs: {},
  run: (context) => faultsOf('REG-03', context),
};

const reg04: Rule = {
  id: 'REG-04',
  severity: 'E',
  area: 'REG',
  title: '數字與期別可以判讀，儲存格無錯誤值',
  titleEn: 'Numbers and periods can be read, and no cell holds an error',
  authority: '實務作法',
  why: '不是數字的值、不明的期別與錯誤值不會列入任何數字，也不會當成 0。',
  mend: '數字欄只填數字，期別寫成 115、115上、115Q1 或 115-03；錯誤值請修正公式或重填，公式仍在而沒有計算者在 Excel 開啟並儲存。',
  needs: {},
  run: (context) => [...faultsOf('REG-04', context), ...computedErrors(context)],
};

const reg05: Rule = {
  id: 'REG-05',
  severity: 'E',
  area: 'REG',
  title: '各列編號不空白、不重複',
  titleEn: 'Every row has its own number',
  authority: '實務作法',
  why: '編號空白的列沒有其他資料能指到它；編號重複時，不知道指的是哪一列。',
  mend: '補上未使用的編號；複製貼上造成的重複列，改號或刪去其一。',
  needs: {},
  run: (context) => faultsOf('REG-05', context),
};

const reg06: Rule = {
  id: 'REG-06',
  severity: 'E',
  area: 'REG',
  title: '表格旁沒有未納入表格的資料',
  titleEn: 'No data stands beside a table without being part of it',
  authority: '實務作法',
  why: '表格之外的列與欄不會計入檢核與議程，而從畫面上看不出來。',
  mend: '拖曳表格右下角的控點將其納入；不屬於本表者移開，與表格至少隔一列或一欄。',
  needs: {},
  run: (context) => faultsOf('REG-06', context),
};

const reg08: Rule = {
  id: 'REG-08',
  severity: 'E',
  area: 'REG',
  title: '數字的儲存格格式與單位相符',
  titleEn: 'Number formats match the units',
  authority: '實務作法',
  why: '同一數字以百分比或日期顯示時，不知道原本要填的是多少；80% 與 80 可能相差一百倍。',
  mend: '將儲存格格式改為「通用格式」後重填數字，或更正指標的單位。',
  needs: {},
  run: (context) => faultsOf('REG-08', context),
};

export const reg11: Rule = {
  id: 'REG-11',
  severity: 'E',
  area: 'REG',
  title: '表格內沒有合併儲存格',
  titleEn: 'Tables have no merged cells',
  authority: '實務作法',
  why: '合併儲存格的內容只算在左上角的一格，同範圍的其他列會被當作沒有填；排序與篩選也會出錯。',
  mend: '取消合併儲存格，內容留在左上角的格；其餘各列應有的內容逐列填寫。',
  needs: {},
  run: (context) => faultsOf('REG-11', context),
};

export const reg12: Rule = {
  id: 'REG-12',
  severity: 'I',
  area: 'REG',
  title: '欄位的下拉清單與日期格式仍在',
  titleEn: 'The lists and date formats of the columns are still there',
  authority: '實務作法',
  why: '清單遺失後，打錯的字不再被擋下；日期格式遺失後，畫面只看得到數字。',
  mend: '套用修正，補回清單、輸入檢查與格式；已填的內容不變。',
  needs: {},
  run: (context) => faultsOf('REG-12', context),
};

export const readingRules: readonly Rule[] = [
  reg01,
  reg02,
  reg03,
  reg04,
  reg05,
  reg06,
  reg07,
  reg08,
];
