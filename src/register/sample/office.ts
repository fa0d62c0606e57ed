import type { Day } from '../day';
import { defaultSettings, settingRows } from '../settings';
import { unitsTable } from '../tables/units';
import { rowsFromText } from './rows-from-text';

/** 雲溪鎮公所 does not exist. */
export const settings = settingRows({
  ...defaultSettings,
  organisation: '雲溪鎮公所',
  documentNo: 'ISMS-02-006',
  edition: 'V1.0',
  documentDate: '112年6月1日',
  classification: '普通',
  procedureApprovedDate: '2023-06-01' as Day,
  procedureReviewedDate: '2026-10-20' as Day,
  copiesTo: '雲嶺縣政府資訊處',
  contactName: '柯以柔',
  contactPhone: '分機 112',
  manualEdition: 'V2.0',
  manualDate: '2026-01-12' as Day,
  riskProcedureEdition: 'V1.1',
  riskProcedureDate: '2026-01-28' as Day,
  measurementProcedureEdition: 'V1.0',
  measurementProcedureDate: '2023-06-01' as Day,
  auditProcedureEdition: 'V1.1',
  auditProcedureDate: '2025-07-15' as Day,
  correctionProcedureEdition: 'V1.0',
  correctionProcedureDate: '2023-06-01' as Day,
  // The rest of its papers this office has not numbered yet.
  noticeFormNo: 'ISMS-04-061',
  agendaFormNo: 'ISMS-04-062',
  signInFormNo: 'ISMS-04-063',
  minutesFormNo: 'ISMS-04-064',
  trackingFormNo: 'ISMS-04-065',
  improvementFormNo: 'ISMS-04-066',
  correctiveActionFormNo: 'ISMS-04-067',
});

export const units = rowsFromText(
  unitsTable,
  `
單位|主管職稱|驗證範圍
秘書室|主任秘書|否
行政室|主任|是
民政課|課長|是
財政課|課長|是
建設課|課長|是
農業課|課長|是
社會課|課長|是
人事室|主任|否
主計室|主任|否
政風室|主任|否
清潔隊|隊長|否
`,
);
