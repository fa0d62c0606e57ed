import type { Paper } from '../../review/document';
import type { OptionalStep } from '../optional-steps';
import { headerFooter } from './header-footer';
import type { SheetLayout } from './lay-out-paper';
import { margins } from './page-grid';
import { passing } from '../passing';

/** The columns fit the page as they are; that Excel fits them is not to be relied on (1860). */
const scale = 100;
/** A page of A4 fits on Letter, which is 18 mm lower, at this scale; one of A3 on A4 at the other. */
export const scaleWithout = { A4: 93, A3: 70 } as const;

export function scaleStep(sheet: Excel.Worksheet, percent: number): OptionalStep {
  return {
    what: '縮放比例',
    apply: () => {
      sheet.pageLayout.zoom = { scale: percent };
    },
  };
}

/**
 * In a file a width of one page leaves the height free, and a program that lacks the workbook's
 * Normal font shrinks the paper by it instead of halving its pages. Through Excel itself it may not
 * be applied, or become one page tall as well (1860).
 */
export function fitToWidth(sheet: Excel.Worksheet): OptionalStep {
  return {
    what: '縮放比例',
    apply: () => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    },
  };
}

/** A printer may have none of that size. */
export const paperSizeOf = (
  sheet: Excel.Worksheet,
  { pageSize = 'A4' }: Pick<Paper, 'pageSize'>,
): OptionalStep => ({
  what: `紙張大小 ${pageSize}`,
  apply: () => {
    sheet.pageLayout.paperSize = pageSize;
  },
});

/** The page, what is most needed first: without a printer Excel may refuse any of it. */
export function pageSteps(
  sheet: Excel.Worksheet,
  { rows, columns, breaks }: SheetLayout,
  paper: Paper,
): OptionalStep[] {
  const page = sheet.pageLayout;
  return [
    {
      what: '列印方向與邊界',
      apply: () => {
        page.orientation = paper.orientation === 'portrait' ? 'Portrait' : 'Landscape';
        page.setPrintMargins('Centimeters', margins);
        page.centerHorizontally = true;
      },
    },
    {
      what: '列印範圍',
      apply: () => {
        page.setPrintArea(passing(sheet.getRangeByIndexes(0, 0, rows.length, columns.length)));
      },
    },
    scaleStep(sheet, scale),
    {
      what: '分頁',
      apply: () => {
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
      },
    },
    {
      what: '頁首與頁尾',
      apply: () => {
        const header = headerFooter(paper.header);
        const footer = headerFooter(paper.footer);
        page.headersFooters.state = 'Default';
        const texts = page.headersFooters.defaultForAllPages;
        texts.leftHeader = header.left;
        texts.centerHeader = header.center;
        texts.rightHeader = header.right;
        texts.leftFooter = footer.left;
        texts.centerFooter = footer.center;
        texts.rightFooter = footer.right;
      },
    },
  ];
}
