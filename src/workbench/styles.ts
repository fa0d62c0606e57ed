import charts from './charts/charts.css';
import clipboard from './clipboard/clipboard.css';
import filterMenu from './filter-menu/filter-menu.css';
import print from './frame/print.css';
import formulaBar from './formula-bar.css';
import grid from './grid/grid.css';
import menu from './menu/menu.css';
import dialog from './menu/modal-dialog.css';
import pane from './pane.css';
import sheetTabs from './tabs/sheet-tabs.css';
import validation from './validation/validation.css';
import statusBar from './status/status-bar.css';
import frame from './workbench.css';

/** Each part of the page has a style sheet beside it; here they stand in their order. */
const SHEETS = [
  frame,
  formulaBar,
  grid,
  charts,
  clipboard,
  sheetTabs,
  statusBar,
  pane,
  menu,
  dialog,
  filterMenu,
  validation,
  print,
];

export function addStyles(page: Document): void {
  const style = page.createElement('style');
  style.textContent = SHEETS.join('\n');
  page.head.append(style);
}
