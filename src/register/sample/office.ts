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
