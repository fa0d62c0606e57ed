import { copyBlock, type CopyOptions } from '../../host/model/copy-block';
import { moveBlock } from '../../host/model/move-block';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import type { GridContext } from '../grid/grid-context';
import { RefusedStep } from '../refused-step';
import { markPasted } from '../validation/circles';
import { assertPastable, assertRectUnlocked } from './assert-pastable';
import { clipOf, endClip, keepClip, type Clip } from './clip';
import { copiedHtml, markOf } from './copied-html';
import { columnsOf, copiedRuns, rowsOf, usedPart } from './copied-rows';
import { htmlBlock } from './html-block';
import { textBlock } from './pasted-block';
import { readTabText, writeTabText } from './tab-text';
import { filledBy, writeBlock } from './write-block';

/** What goes to the clipboard and what comes from it. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

type Context = Pick<GridContext, 'desk' | 'sheet'>;

/** Takes the selected cells; RefusedStep for several areas. */
export function copyCells({ desk, sheet }: Context, isCut: boolean): ClipboardContent {
  desk.finishEditing();
  const selected = onlyArea(sheet);
  const rect = usedPart(selected, [sheet]);
  if (isCut) assertRectUnlocked(sheet, rect);
  const runs = isCut ? [rect] : copiedRuns(sheet, rect);
  // Another clipboard entry of this or of another page never has the same.
  const mark = crypto.randomUUID();
  keepClip(desk, { sheet, rect: selected, runs, isCut, mark });
  const lines = rowsOf(runs).map((row) => columnsOf(rect).map((column) => sheet.text(row, column)));
  return { text: writeTabText(lines), html: copiedHtml(sheet, runs, mark) };
}

/**
 * One step: own cells with all they have, those of other programs as if typed. What breaks a rule
 * of validation is kept and marked.
 */
export function pasteCells(
  context: Context & Pick<GridContext, 'onFault'>,
  content: ClipboardContent,
  part: Part = 'all',
): void {
  const { desk, sheet, onFault } = context;
  const filled = pasted(context, content, part);
  if (!filled) return;
  desk.select(sheet, [filled]);
  onFault(markPasted(desk, sheet, filled));
}

function pasted(context: Context, content: ClipboardContent, part: Part): Rect | undefined {
  const { desk, sheet } = context;
  const target = onlyArea(sheet);
  const clip = clipOf(desk);
  if (
    clip &&
    (clip.mark === markOf(content.html) || (content.html === '' && content.text === ''))
  ) {
    return pasteClip(desk, sheet, clip, target, part);
  }
  const block =
    (part === 'all' ? htmlBlock(content.html) : undefined) ??
    (content.text === '' ? undefined : textBlock(readTabText(content.text)));
  if (!block) return undefined;
  let filled = target;
  desk.edit(() => {
    filled = writeBlock(sheet, block, target);
    // Made again, the step ends where it ended.
    sheet.view.select([filled]);
  }, '貼上');
  return filled;
}

export type Part = NonNullable<CopyOptions['part']>;

function pasteClip(desk: Desk, sheet: SheetModel, clip: Clip, selected: Rect, part: Part): Rect {
  const { isCut } = clip;
  const target = placeOfWhole(clip.rect, selected);
  // What lies below the last of a whole column is blank there, and so it is to be here.
  const isLonger = target !== selected && clip.runs.length === 1 && !isCut;
  const runs = isLonger ? [usedPart(clip.rect, [clip.sheet, sheet])] : clip.runs;
  let filled: Rect = target;
  desk.edit(() => {
    const [first = clip.rect] = runs;
    const rows = runs.reduce((sum, run) => sum + run.rows, 0);
    const isWhole = runs.length === 1;
    filled = filledBy({ rows, columns: first.columns }, target);
    if (isCut) {
      filled = { ...filled, rows: first.rows, columns: first.columns };
      assertPastable(sheet, filled);
      moveBlock({ sheet: clip.sheet, rect: first }, { sheet, rect: filled });
      return;
    }
    assertPastable(sheet, filled);
    if (isWhole) {
      filled = copyBlock({ sheet: clip.sheet, rect: first }, { sheet, rect: filled }, { part });
      return;
    }
    for (let r = 0; r < filled.rows; r += rows) {
      let row = filled.row + r;
      for (const run of runs) {
        const to = { ...filled, row, rows: run.rows };
        copyBlock({ sheet: clip.sheet, rect: run }, { sheet, rect: to }, { part });
        row += run.rows;
      }
    }
  }, '貼上');
  // A copy may be pasted again; what was cut is gone.
  if (isCut) endClip(desk);
  else keepClip(desk, clip);
  return filled;
}

/** Whole columns are pasted from the first row on and whole rows from the first column, once. */
function placeOfWhole(copied: Rect, selected: Rect): Rect {
  let place = selected;
  if (copied.rows === MAX_ROWS) {
    if (place.row !== 0) throw new RefusedStep('無法貼上：複製的是整欄，請從第 1 列開始貼上。');
    place = { ...place, rows: 1 };
  }
  if (copied.columns === MAX_COLUMNS) {
    if (place.column !== 0) throw new RefusedStep('無法貼上：複製的是整列，請從 A 欄開始貼上。');
    place = { ...place, columns: 1 };
  }
  return place;
}

function onlyArea(sheet: SheetModel): Rect {
  const [rect, ...more] = sheet.view.selection;
  if (!rect || more.length > 0) throw new RefusedStep('這個動作不能用在多重選取範圍上。');
  return rect;
}
