import type { Paper } from '../../review/document';
import { isOfState } from '../excel-errors';
import { applyOptional } from '../optional-steps';
import { drawCharts } from './draw-charts';
import { dressPaper } from './dress-paper';
import type { SheetLayout } from './lay-out-paper';
import { linkRows } from './link-rows';
import { fitToWidth, pageSteps, paperSizeOf, scaleStep, scaleWithout } from './page-steps';

const looks = '框線與字體樣式';

/**
 * All that the paper can be read without: one request, as a rule. Gives a sentence when Excel, or
 * the printer, would not have some of it.
 */
export async function finishLook(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  paper: Paper,
  isFile: boolean,
): Promise<string[]> {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const { pageSize = 'A4' } = paper;
  const size = paperSizeOf(sheet, paper);
  const failed = await applyOptional(context, [
    {
      what: looks,
      apply: () => {
        sheet.showGridlines = false;
        dressPaper(sheet, layout);
      },
    },
    ...pageSteps(sheet, layout, paper),
    ...(isFile ? [fitToWidth(sheet)] : []),
    size,
  ]);
  // In such a state nothing can be written: it is not the printer.
  const ofState = failed.find(({ error }) => isOfState(error));
  if (ofState !== undefined) throw ofState.error;
  if (failed.some(({ step }) => step === size)) {
    await applyOptional(context, [scaleStep(sheet, scaleWithout[pageSize])]);
  }
  const missing = failed.map(({ step }) => step.what);
  const notices = [
    ...(await drawCharts(context, sheet, layout)),
    ...(await linkRows(context, sheet, layout)),
  ];
  if (missing.length === 0) return notices;
  return [
    `「${paper.sheetTitle}」的內容完整，但 Excel 或印表機沒有接受這些設定：${missing.join('、')}。列印前請選好支援 ${pageSize} 的印表機再產生一次，或在「頁面配置」自行設定。`,
    ...notices,
  ];
}
