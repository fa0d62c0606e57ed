import { identity } from '../../register/identity';
import { columnLetters } from '../range-address';
import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';

/** One header gets another text; its cells stay as they are. */
export function prepareRenameColumn(
  place: TableState,
  sheet: string,
  request: RepairRequest,
): PreparedRepair {
  const { column, columns = [], header = '' } = request.target ?? {};
  const before = columns[0] ?? '';
  const forms = place.headers.map(identity);
  const at = column ?? forms.indexOf(identity(before));
  if (header === '' || place.headers[at] === undefined || forms[at] !== identity(before)) {
    return refuse(request, `「${before}」欄已經不在原處。請重新檢核。`);
  }
  if (forms.some((form, other) => other !== at && form === identity(header))) {
    return refuse(request, `表格已有「${header}」欄。請重新檢核。`);
  }
  const address = `${columnLetters(place.firstColumn + at)}${String(place.headerRow + 1)}`;
  return {
    plan: {
      request,
      steps: [
        `表格「${tableTitle(place.table)}」的欄「${place.headers[at] ?? ''}」（${address}）標題改為「${header}」；欄內資料不變。`,
      ],
      moves: [],
      cells: [{ sheet, address, before: place.headers[at] ?? '', after: header }],
    },
    write: () => {
      place.item.columns.getItemAt(at).name = header;
    },
  };
}
