import type { SheetModel } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { sameName } from '../../host/model/formula/sheet-prefix';

const LONGEST = 31;

/** Why a sheet cannot be called so; '' when it can. */
export function nameFault(model: WorkbookModel, sheet: SheetModel, name: string): string {
  if (name.trim() === '') return '工作表名稱不能是空白。';
  if (name.length > LONGEST) {
    return `工作表名稱最多 ${LONGEST} 個字元，目前是 ${name.length} 個。`;
  }
  const [forbidden] = /[:\\/?*[\]]/.exec(name) ?? [];
  if (forbidden !== undefined) {
    return `工作表名稱不能有「${forbidden}」：不可使用 : \\ / ? * [ ] 這些字元。`;
  }
  if (/^'|'$/.test(name)) return "工作表名稱的第一個與最後一個字元不能是單引號（'）。";
  if (/^history$/i.test(name)) return 'Excel 保留「History」這個名稱，請改用其他名稱。';
  if (/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(name)) return '工作表名稱含有無法儲存的字元。';
  const isTaken = model.sheets.some((other) => other !== sheet && sameName(other.name, name));
  return isTaken ? `已經有工作表叫「${name}」，請輸入其他名稱。` : '';
}
