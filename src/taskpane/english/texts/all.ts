import type { EnglishForms } from '../english-forms';
import { adoptTexts } from './adopt';
import { columnsToFindings } from './columns-a-f';
import { columnsFromIndicators } from './columns-i-u';
import { newYearTexts } from './new-year';
import { noticeTexts } from './notices';
import { repairTexts } from './repairs';
import { settingNotes } from './settings';
import { settingsTransferTexts } from './settings-transfer';
import { writingTexts } from './writing';

/** Texts that are declared below the pane, by their Chinese. */
export const TEXTS: EnglishForms = {
  ...adoptTexts,
  ...columnsToFindings,
  ...columnsFromIndicators,
  ...settingNotes,
  ...newYearTexts,
  ...noticeTexts,
  ...repairTexts,
  ...settingsTransferTexts,
  ...writingTexts,
};
