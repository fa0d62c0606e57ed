import { displayText } from './display/display-text';
import type { DisplayText } from './model/calculator';
import type { WorkbookModel } from './model/workbook-model';

/** How Excel in Taiwan shows the values of a workbook; it is asked for when there is a text to show. */
export function shownText(model: () => WorkbookModel): DisplayText {
  return (value, numberFormat) =>
    displayText(value, numberFormat, { locale: 'zh-TW', date1904: model().date1904 });
}
