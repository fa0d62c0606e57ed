import type { Course } from './course';
import { refused } from './excel-errors';
import { formatHomeSheet, setUpHomePage } from './home-sheet';
import type { OwnNames } from './own-names';
import {
  formatRegisterSheet,
  freezeRegisterSheet,
  pageRegisterSheet,
  registerPageOf,
} from './register-look';
import { type Look, looks, madeMark, type Part } from './register-mark';
import { putMark } from './sheet-mark';
import type { TablePlace } from './table-place';

/** A sheet of ours whose data are complete, with the looks it still lacks. */
export interface Unlooked {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly part: Part;
  readonly places: readonly TablePlace[];
  readonly looks: readonly Look[];
  /** First cells of the first column, where the sheet was there before: people may have filled them. */
  readonly firstCells?: readonly unknown[];
}

const again = '再按一次「建立工作表」會重新設定。';

const failed: Readonly<Record<Look, string>> = {
  format: `Excel 沒有接受欄寬、顏色或連結等格式；資料表都已建立，不影響填寫。${again}`,
  freeze: `Excel 沒有凍結標題列；不影響填寫。可在「檢視」▸「凍結窗格」自行設定，或${again}`,
  page: `Excel 沒有接受列印版面（方向、標題列或頁尾），可能是沒有可用的印表機；不影響填寫。${again}`,
  paper: `無法把紙張設為 A4（寬的表為 A3），可能是目前的印表機沒有這種紙張；不影響填寫。列印前請確認紙張大小，或換印表機後${again}`,
};
export const unmarked = `最後的收尾沒有完成；資料表都已建立，不影響填寫。${again}`;

function give(look: Look, unlooked: Unlooked, own: OwnNames): void {
  const { sheet, part, places, firstCells } = unlooked;
  if (part === 'lists' || (part === 'tables' && places.length === 0)) return;
  const isHome = part === 'home';
  if (look === 'paper') sheet.pageLayout.paperSize = paperOf(unlooked);
  else if (look === 'format') {
    if (isHome) formatHomeSheet(sheet, own, firstCells);
    else formatRegisterSheet(sheet, places, own, firstCells);
  } else if (look === 'page') {
    if (isHome) setUpHomePage(sheet);
    else pageRegisterSheet(sheet, places);
  } else if (!isHome) freezeRegisterSheet(sheet, places);
}

function paperOf({ part, places }: Unlooked): 'A4' | 'A3' {
  return part === 'tables' && places.length > 0 ? registerPageOf(places).paper : 'A4';
}

/** Those of the sheets that are still there: somebody may delete one at any time. */
async function remaining(
  context: Excel.RequestContext,
  sheets: readonly Unlooked[],
): Promise<Unlooked[]> {
  const present = context.workbook.worksheets.load('items/id');
  await context.sync();
  const ids = new Set(present.items.map(({ id }) => id));
  return sheets.filter(({ id }) => ids.has(id));
}

/** The paper of a sheet as it is born is the printer's; where that is A4 nothing is asked of it. */
async function bornOnA4(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const layout = sheet.pageLayout.load('paperSize');
  await context.sync();
  return layout.paperSize === 'A4';
}

/** Runs the batch; when it fails because a sheet has gone, once more with those that are left. */
async function withThoseLeft(
  context: Excel.RequestContext,
  sheets: readonly Unlooked[],
  batch: (sheet: Unlooked) => void,
): Promise<void> {
  try {
    sheets.forEach(batch);
    await context.sync();
  } catch (error) {
    const left = await remaining(context, sheets);
    if (left.length === sheets.length) throw error;
    left.forEach(batch);
    await context.sync();
  }
}

/**
 * How the sheets look, kind by kind, each a request of its own: Excel may refuse any of them, for
 * want of a printer or a window, and the data do not depend on it. Marks the sheets last, with
 * what they still lack. Gives a sentence for each kind that was refused.
 */
export async function finishLook(
  context: Excel.RequestContext,
  unlooked: readonly Unlooked[],
  own: OwnNames,
  course: Course,
): Promise<string[]> {
  const notices: string[] = [];
  const lacking: Look[] = [];
  for (const [at, look] of looks.entries()) {
    course('finishing', at, looks.length);
    const due = unlooked.filter((sheet) => sheet.looks.includes(look));
    if (due.length === 0 || !(await refused(giveAll(context, look, due, own)))) continue;
    notices.push(failed[look]);
    lacking.push(look);
  }
  const marking = withThoseLeft(context, unlooked, ({ sheet, part, places, looks: due }) => {
    const tables = places.map(({ table }) => table);
    const left = due.filter((look) => lacking.includes(look));
    putMark(sheet, madeMark({ part, tables }, left));
  });
  return (await refused(marking)) ? [...notices, unmarked] : notices;
}

async function giveAll(
  context: Excel.RequestContext,
  look: Look,
  due: readonly Unlooked[],
  own: OwnNames,
): Promise<void> {
  const [first] = due;
  if (first === undefined) return;
  const isA4 = (sheet: Unlooked) => look !== 'paper' || paperOf(sheet) === 'A4';
  const isBorn = look === 'paper' && (await bornOnA4(context, first.sheet));
  // Of the two papers a printer may have only the one: A3 by itself, and last.
  const batches = [isBorn ? [] : due.filter(isA4), due.filter((sheet) => !isA4(sheet))];
  for (const batch of batches.filter(({ length }) => length > 0)) {
    await withThoseLeft(context, batch, (sheet) => {
      give(look, sheet, own);
    });
  }
}
