import { blankParts } from '../xlsx/blank-workbook';
import { WorkbookModel, type ModelServices } from './workbook-model';

/** A new workbook: one sheet 「工作表1」. Apart, as the first view of a file has no need of it. */
export function blankModel(services: ModelServices = {}): WorkbookModel {
  return WorkbookModel.of(blankParts('工作表1', services.now?.()), services);
}
