import type { EnglishForms } from '../english-forms';
import { columnsToFindings } from './columns-a-f';
import { columnsFromIndicators } from './columns-i-u';
import { settingNotes } from './settings';

/** Texts that are declared below the pane, by their Chinese. */
export const TEXTS: EnglishForms = {
  ...columnsToFindings,
  ...columnsFromIndicators,
  ...settingNotes,
};
