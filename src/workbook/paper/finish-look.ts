import type { Paper } from '../../review/document';
import { isOfState } from '../excel-errors';
import { applyOptional, bytesOfStep, type OptionalStep } from '../optional-steps';
import type { Requests } from '../requests';
import { chartNotices, dressCharts, drawCharts, queueCharts, removeAllCharts } from './draw-charts';
import { dressPaper, dressPaperApart } from './dress-paper';
import type { SheetLayout } from './lay-out-paper';
import { linkSteps } from './link-rows';
import { fitToWidth, pageSteps, paperSizeOf, scaleStep, scaleWithout } from './page-steps';
import { stepsOf } from './pieces';
import type { Places } from './row-places';

const looks = '框線與字體樣式';
/** What a chart takes of a request, and its look twice as much. */
const bytesOfChart = 5_000;

/** A sheet with its content, and what it is to look like. */
export interface WrittenSheet {
  readonly sheet: Excel.Worksheet;
  readonly layout: SheetLayout;
  readonly paper: Paper;
}

export interface Manner {
  /** Behind it is a file and no Excel. */
  readonly isFile: boolean;
  /** Bytes of a request. */
  readonly mostBytes: number;
}

function lookSteps(
  { sheet, layout, paper }: WrittenSheet,
  { isFile, mostBytes }: Manner,
  dress = dressPaper,
) {
  const size = paperSizeOf(sheet, paper);
  const steps: OptionalStep[] = [
    {
      what: looks,
      apply: () => {
        sheet.showGridlines = false;
      },
    },
    ...stepsOf(looks, dress(sheet, layout), mostBytes),
    ...pageSteps(sheet, layout, paper),
    ...(isFile ? [fitToWidth(sheet)] : []),
    size,
  ];
  return { steps, size };
}

/** Queues all that the papers can be read without. */
export async function queueLooks(
  sheets: readonly WrittenSheet[],
  manner: Manner,
  places: Places,
  requests: Requests,
): Promise<void> {
  // Of one sheet after the other, charts and links as well.
  for (const each of sheets) {
    const { sheet, layout } = each;
    const links = linkSteps(sheet, layout, places, manner.mostBytes, true);
    for (const step of [...lookSteps(each, manner).steps, ...chartSteps(each), ...links]) {
      await requests.room(bytesOfStep(step));
      step.apply();
    }
  }
}

/** What Excel would not have is found by itself, and nothing else is lost with it. */
export async function finishApart(
  context: Excel.RequestContext,
  sheets: readonly WrittenSheet[],
  manner: Manner,
  places: Places,
): Promise<string[]> {
  const notices: string[] = [];
  for (const each of sheets) notices.push(...(await finishedApart(context, each, manner, places)));
  return notices;
}

/** Sentences of charts that are not there though nothing was refused. */
export function noticesOf(sheets: readonly WrittenSheet[]): string[] {
  return sheets.flatMap(({ layout }) => chartNotices(layout));
}

function chartSteps({ sheet, layout }: WrittenSheet): OptionalStep[] {
  return [
    {
      what: '',
      bytes: layout.charts.length * bytesOfChart,
      apply: () => {
        queueCharts(sheet, layout);
      },
    },
    {
      what: '',
      bytes: 2 * layout.charts.length * bytesOfChart,
      apply: () => {
        dressCharts(sheet, layout);
      },
    },
  ];
}

async function finishedApart(
  context: Excel.RequestContext,
  each: WrittenSheet,
  manner: Manner,
  places: Places,
): Promise<string[]> {
  const { sheet, layout, paper } = each;
  const { pageSize = 'A4' } = paper;
  await removeAllCharts(context, sheet);
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const { steps, size } = lookSteps(each, manner, dressPaperApart);
  const failed = await applyOptional(context, steps, manner.mostBytes);
  const ofState = failed.find(({ error }) => isOfState(error));
  if (ofState !== undefined) throw ofState.error;
  if (failed.some(({ step }) => step === size)) {
    await applyOptional(context, [scaleStep(sheet, scaleWithout[pageSize])]);
  }
  const missing = [...new Set(failed.map(({ step }) => step.what))];
  const charts = await drawCharts(context, sheet, layout);
  const links = linkSteps(sheet, layout, places, manner.mostBytes, false);
  const unlinked = (await applyOptional(context, links, manner.mostBytes)).map(
    ({ step }) => step.what,
  );
  const notices = [...charts, ...new Set(unlinked)];
  if (missing.length === 0) return notices;
  return [
    `「${paper.sheetTitle}」的內容完整，但 Excel 或印表機沒有接受這些設定：${missing.join('、')}。列印前請選好支援 ${pageSize} 的印表機再產生一次，或在「頁面配置」自行設定。`,
    ...notices,
  ];
}
