import type { Settings } from '../../register/settings';
import { paperItems } from '../../register/settings/papers';
import { procedureItems } from '../../register/settings/procedures';

export type SettingName = keyof Settings;

export type SettingGroup =
  | 'office'
  | 'documents'
  | 'review'
  | 'thresholds'
  | 'severities'
  | 'procedures'
  | 'forms'
  | 'dates';

/** The items of 設定 by what they are for, in the order of the form; each stands in one group. */
export const SETTING_GROUPS: Readonly<Record<SettingGroup, readonly SettingName[]>> = {
  office: ['organisation', 'contactName', 'contactPhone', 'copiesTo'],
  documents: [
    'documentNo',
    'edition',
    'documentDate',
    'classification',
    'procedureApprovedDate',
    'procedureReviewedDate',
    'procedureReviewMonths',
  ],
  review: ['agendaVersion', 'acceptableRisk', 'reviewRemindDays'],
  thresholds: [
    'minorGraceDays',
    'majorOpenDays',
    'auditFindingDays',
    'duplicateDays',
    'repeatYears',
    'minimumTextLength',
    'causeWithinDays',
    'verifyWithinDays',
    'remindBeforeDays',
    'maximumDuties',
    'flatPercent',
    'flatPoints',
    'minimumCases',
  ],
  severities: ['severities'],
  procedures: Object.keys(procedureItems) as (keyof typeof procedureItems)[],
  forms: Object.keys(paperItems) as (keyof typeof paperItems)[],
  dates: ['convertRocDates'],
};
