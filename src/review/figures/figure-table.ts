import type { TableName } from '../../register/register';

const actionFigures = /^3-1\.(?:.*\.)?(?:onTimeRate|effectiveRate|overdue)$/;
const ofIndicators = /^3-2\..*\.expected$|^3-4\.(?:met|notMet|noData)$|^6\.missedTwice$/;

/** The table in which the rows behind a figure stand, by its id (domain: Figures). */
export function tableOfFigure(id: string): TableName {
  if (id.startsWith('1.')) return 'Resolutions';
  if (id === '6.ineffective' || actionFigures.test(id)) return 'CorrectiveActions';
  if (ofIndicators.test(id)) return 'Indicators';
  if (id.startsWith('3-2.') || id.startsWith('3-4.')) return 'Measurements';
  if (/^3-3\.(?:prev\.)?audits$/.test(id)) return 'Audits';
  if (id.startsWith('5.')) return 'Risks';
  return 'Findings';
}
