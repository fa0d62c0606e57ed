import type { Paper } from '../document';
import { blocksHtml } from './block-html';
import { element, escapeHtml } from './element';
import { pageCss } from './page-css';

const FONTS = "標楷體, DFKai-SB, BiauKai, 'AR PL UKai TW', serif";

/** Millimetres between the margins: what is seen is as wide as what is printed. */
const widths = {
  A4: { portrait: 180, landscape: 267 },
  A3: { portrait: 267, landscape: 390 },
} as const;

function typeOf({ textSize = 12 }: Paper) {
  return {
    'font-family': FONTS,
    'font-size': `${String(textSize)}pt`,
    'line-height': '1.4',
    color: '#000',
  };
}

/** Papers as one page to look at and to print: it needs nothing from elsewhere and runs nothing. */
export function papersHtml(papers: readonly Paper[], title: string): string {
  const sections = papers.map((paper, at) => {
    const { orientation, pageSize = 'A4' } = paper;
    return element(
      'section',
      { ...typeOf(paper), width: `${String(widths[pageSize][orientation])}mm` },
      blocksHtml(paper, { charts: true }),
      { id: `paper${String(at + 1)}`, class: orientation, 'aria-label': paper.sheetTitle },
    );
  });
  const style = [
    ...papers.map((paper, at) => pageCss(paper, `paper${String(at + 1)}`)),
    'html{background:#fff;color:#000;color-scheme:light}',
    'body{margin:0}',
    'section{margin:0 auto}',
    'section+section{break-before:page}',
    'thead{display:table-header-group}',
    'tr,svg{break-inside:avoid}',
    'h1,h2,h3{font-weight:bold}',
    '@media screen{section{padding:10mm;box-sizing:content-box}section+section{border-top:1px dashed #767676}}',
    // In the pane: narrower than the paper and smaller, so that most of a line is seen. A table is as
    // wide as its numbers and dates, which never break; whatever is wider than the pane scrolls, and
    // bars that a web view would hide say so.
    '@media screen and (max-width:640px){section{zoom:.7;padding:4mm;width:auto!important}.portrait{min-width:400px}.landscape{min-width:700px}table{table-layout:auto!important}::-webkit-scrollbar{width:10px;height:10px}::-webkit-scrollbar-track{background:#e7e6e6}::-webkit-scrollbar-thumb{background:#767676}}',
    '@media screen and (max-width:330px){section{zoom:.62}}',
    '@media print{section{width:auto!important}}',
  ].join('\n');
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-Hant-TW">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>`,
    `<style>\n${style}\n</style></head>`,
    `<body><main>\n${sections.join('\n')}\n</main></body>`,
    '</html>\n',
  ].join('\n');
}

/** A paper to paste into Word or the 公文系統: what those drop of a page is left out. */
export function clipboardHtml(papers: readonly Paper[]): string {
  const divisions = papers.map((paper) =>
    element('div', typeOf(paper), blocksHtml(paper, { charts: false })),
  );
  return `<html><head><meta charset="utf-8"></head><body>${divisions.join('<br>')}</body></html>`;
}
