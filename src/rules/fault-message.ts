import { mayBeUncalculated } from '../register/cell-fault';
import { lists } from '../register/lists';
import type { FaultCode, ReadFault } from '../register/fault';
import { parseNumber } from '../register/number';
import { tableNamed, type TableName } from '../register/register';
import { strangenessOf } from '../register/strange-characters';
import { type Said, type SaidValue, listed, say, textOf, unsaid } from '../register/said';
import { dateFaultMessage } from './date-fault';
import type { Problem } from './problem';
import { headerOf, rowName } from './report';

/** A fault of reading as a person is told it: the place, the value, why, and what to do. */
export function faultMessage(fault: ReadFault): Pick<Problem, 'message' | 'said'> {
  const told = said(fault);
  return { message: `${textOf(place(fault))}：${told.text}`, said: told };
}

const ofTable: readonly FaultCode[] = [
  'missingTable',
  'emptyTwin',
  'duplicateTable',
  'copiedTable',
  'noHeaderRow',
  'unreadableTable',
  'outsideTable',
  'mergedCells',
  'bareColumns',
  'missingColumn',
  'duplicateColumn',
];

function place(fault: ReadFault): SaidValue {
  return ofTable.includes(fault.code) ? tableNamed(fault.table).sheet : rowName(fault.table, fault);
}

function said(fault: ReadFault): Said {
  const { column, suggestion } = fault;
  const value = say`${column}「${String(fault.value)}」`;
  const strange = strangenessOf(String(fault.value));
  const odd = strange === '' ? '' : say`，${strange}`;
  switch (fault.code) {
    case 'missingTable':
      return fault.remedy === undefined
        ? say`活頁簿沒有表格 ${fault.table}，無法檢核，議程也不知其內容。請以「建立工作表」補建，不要更改表格名稱。`
        : say`活頁簿沒有表格 ${fault.table}，無法檢核，議程也不知其內容；${String(fault.value)}。${fault.remedy}`;
    case 'emptyTwin':
      return say`表格 ${fault.table} 是空的，無法檢核，議程也不知其內容；${String(fault.value)}。請先刪除這個空白的表格。${fault.remedy ?? ''}`;
    case 'duplicateTable':
      return say`工作表「${String(fault.value)}」另有一個表格也叫 ${fault.table}，其中的資料沒有讀取。請到「表格設計」把該表格改成別的名稱；若是本表的資料，請移入本表。`;
    case 'copiedTable':
      return copyMessage(fault);
    case 'noHeaderRow':
      return say`表格 ${fault.table} 的標題列已關閉，無法分辨各欄，整個表格沒有讀取，議程也不知其內容。請點選表格內任一儲存格，在「表格設計」勾選「標題列」。`;
    case 'unreadableTable':
      return say`Excel 無法讀出表格 ${fault.table}（代碼 ${String(fault.value)}），整個表格沒有讀取，議程也不知其內容。請檢查該表格有無合併儲存格、保護或損壞，修正後再檢核。`;
    case 'outsideTable':
      return outsideMessage(fault);
    case 'mergedCells':
      return mergedMessage(fault.merged ?? []);
    case 'bareColumns':
      return bareMessage(fault.bare);
    case 'missingColumn':
      return say`缺少「${column}」欄，與此欄有關的檢核無法進行，議程也不知其內容。${missingRemedy(fault)}`;
    case 'duplicateColumn':
      return say`有兩個以上的「${column}」欄，無法判斷以何者為準。${doubledRemedy(fault)}`;
    case 'textDate':
    case 'notDate':
    case 'impossibleDate':
    case 'ambiguousDate':
    case 'weekdayDiffers':
    case 'dateOutOfRange':
      return dateFaultMessage(fault.code, fault);
    case 'notInList':
      return say`${value}不在可選的內容內${odd}。${remedyOf(fault)}`;
    case 'strangeCharacter':
      return say`${value}以「${suggestion ?? ''}」計算${odd}；Excel 的公式與篩選認不得。請由清單選取，或重新輸入「${suggestion ?? ''}」。`;
    case 'notNumber':
      // A number that is none to be used: a threshold below zero.
      if (isBelowZero(fault.value)) {
        return say`${value}小於 0，不能作為門檻，此項目以預設值計算。請填 0 或正數。`;
      }
      return say`${value}不是數字${odd}。請只填數字；沒有資料請留白，不要填 0。`;
    case 'notPeriod':
      return suggestion === undefined
        ? say`${value}無法判讀${odd}，此值不會列入議程。請寫成 115、115上、115Q1 或 115-03 之形式。`
        : say`${value}是 Excel 的日期，檢核與議程以「${suggestion}」計算。請改填「${suggestion}」。`;
    case 'percentFormat':
      return say`${value}是百分比，但${fault.table === 'Settings' ? say`此項目` : say`單位「${fault.unit ?? ''}」`}不是百分比，不知何者為真，此值不列入。請將儲存格格式改為「通用格式」後只填數字${fault.table === 'Settings' ? '' : say`，或更正指標的單位`}。`;
    case 'dateFormat':
      return say`${value}的儲存格格式是日期或時間，不知原本要填的數字，此值不列入。請將儲存格格式改為「通用格式」後重填數字。`;
    case 'errorValue':
      return mayBeUncalculated(fault.value)
        ? say`${value}是 Excel 的錯誤值，公式可能還沒有計算。請在 Excel 開啟並儲存；仍是錯誤值時，請修正公式或重填。`
        : say`${value}是 Excel 的錯誤值。請修正公式或重填。`;
    case 'missingKey':
      return say`${column}空白，其他資料無法指到此列。請填${column}。`;
    case 'duplicateKey': {
      if (fault.table === 'Measurements') {
        return say`${value}的量測值與前面的列同為「${fault.key}」，同一期別有兩個實際值，無法判斷以何者為準，該期不列入趨勢與達成。請刪去其中一列，或更正期別。`;
      }
      const headers = tableNamed(fault.table).key.map((name) => headerOf(fault.table, name));
      return say`${listed(headers, '與')}「${fault.key}」與前面的列重複。請改用未使用的${column}，或刪去重複的列。`;
    }
  }
}

function isBelowZero(value: ReadFault['value']): boolean {
  const parsed = parseNumber(value);
  return 'value' in parsed && parsed.value !== null && parsed.value < 0;
}

function missingRemedy({ column, headed }: ReadFault): Said {
  if (!headed) return say`請補上標題為「${column}」的欄。`;
  return say`「${headed.header}」欄可能就是此欄，標題被改了：是的話請將標題改回「${column}」；是另外的資料，請補上標題為「${column}」的欄。`;
}

function doubledRemedy({ headed }: ReadFault): Said {
  if (!headed) return say`請將多餘的欄改名或刪除。`;
  const { at, rename } = headed;
  return say`由左起第 ${String(at + 1)} 欄是空白或與另一欄內容相同，請將其標題改為「${rename}」或刪除該欄。`;
}

function copyMessage({ table, copy }: ReadFault): Said {
  if (!copy) return unsaid;
  const { sheet, name, rows, same } = copy;
  const where = say`工作表「${sheet}」的表格「${name}」與表格 ${table} 欄位相同，看來是複製的工作表，其中的 ${String(rows)} 列檢核與議程都沒有計入`;
  if (same === rows) {
    return say`${where}；這些列的內容都與本表的列相同。請只在本表填寫；不再需要的副本可以刪除。`;
  }
  return say`${where}；其中 ${String(rows - same)} 列的內容在本表沒有相同的列。如有應計入者，請填入本表；備份或另作他用者可不理會，但請只在本表填寫。`;
}

function outsideMessage({ table, value, outside }: ReadFault): Said {
  if (!outside) return unsaid;
  const { side, sheet, header, firstRow, lastRow, rows } = outside;
  const from = String(firstRow);
  const span = firstRow === lastRow ? say`第 ${from} 列` : say`第 ${from} 至 ${String(lastRow)} 列`;
  const first = say`第一格為「${String(value)}」`;
  const lost = say`不在表格 ${table} 之內，檢核與議程都沒有計入`;
  if (side === 'below' && outside.belonging === 0) {
    return say`工作表「${sheet}」${span}緊接在表格下方（${first}），看來是合計、註記或標題，不像本表的資料，但${lost}，之後新增的列也會受阻。請移開，與表格至少隔一列；確為本表資料者，請拖曳表格右下角的控點納入。`;
  }
  if (side === 'below') {
    return say`工作表「${sheet}」${span}緊接在表格下方（${first}），${lost}。請拖曳表格右下角的控點納入這些列；不屬於本表者請移開，與表格至少隔一列。`;
  }
  const where = side === 'left' ? say`左` : say`右`;
  const among = rows === lastRow - firstRow + 1 ? span : say`${span}間的 ${String(rows)} 列`;
  return say`工作表「${sheet}」的「${header}」欄緊鄰表格${where}側，${among}有資料（${first}），${lost}。請拖曳表格的控點納入此欄；不屬於本表者請移開，與表格至少隔一欄。`;
}

/** How many of the places are named: a person goes through them one by one. */
const mostNamed = 5;

function mergedMessage(merged: readonly string[]): Said {
  const named = listed(merged.slice(0, mostNamed));
  const more = merged.length > mostNamed ? say`等 ${String(merged.length)} 處` : '';
  return say`表格內的 ${named}${more}是合併儲存格；內容只算在左上角的一格，其餘的格視為空白，排序與篩選也會出錯。請取消合併，各列應有的內容逐列填寫。`;
}

function bareMessage(bare: ReadFault['bare']): Said {
  const named = (headers: readonly string[]) =>
    say`${listed(headers.slice(0, mostNamed))}${headers.length > mostNamed ? say`等 ${String(headers.length)} 欄` : ''}`;
  const { unguarded = [], unformatted = [], isUnsettled } = bare ?? {};
  const lost = [
    ...(isUnsettled ? [say`上次修復這個表格時中斷，公式、清單與名稱還沒有全部補齊`] : []),
    ...(unguarded.length > 0 ? [say`${named(unguarded)}的下拉清單已遺失，打錯的字不會被擋下`] : []),
    ...(unformatted.length > 0 ? [say`${named(unformatted)}的日期格式已遺失，日期顯示成數字`] : []),
  ];
  return say`${listed(lost, '；')}；現有內容照常檢核。請套用修正，補回清單、輸入檢查與格式。`;
}

function remedyOf(fault: ReadFault): Said {
  if (fault.suggestion !== undefined) return say`是否為「${fault.suggestion}」？請由清單選取。`;
  const columns = Object.values(tableNamed(fault.table).columns);
  const list = columns.find((column) => column.header === fault.column)?.list;
  return list === undefined ? say`請由清單選取。` : say`請由清單選取：${listed(lists[list])}。`;
}

/** Columns that a workbook made before they existed lacks, said of a table once. */
export function newerColumnsMessage(
  table: TableName,
  headers: readonly string[],
): Pick<Problem, 'message' | 'said'> {
  const named = listed(headers.map((header) => say`「${header}」`));
  const told = say`缺少後來增列的${named}欄，各列這些內容一律視為空白，只有用到它們的檢核不進行。請補上同名標題的欄；不需要這些內容者可不補。`;
  return { message: `${tableNamed(table).sheet}：${told.text}`, said: told };
}
