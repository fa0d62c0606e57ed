import type { TableName } from '../../register/register';
import { figureTime } from './figure-time';

const actionFigures = /^3-1\.(?:onTimeRate|effectiveRate|overdue)$/;
const ofIndicators = /^3-2\..*\.expected$|^3-4\.(?:met|notMet|noData)$|^6\.missedTwice$/;

/** The table in which the rows behind a figure stand, by its id (domain: Figures). */
export function tableOfFigure(id: string): TableName {
  const { base } = figureTime(id);
  if (base.startsWith('1.')) return 'Resolutions';
  if (base === '6.ineffective' || actionFigures.test(base)) return 'CorrectiveActions';
  if (ofIndicators.test(base)) return 'Indicators';
  if (base.startsWith('3-2.') || base.startsWith('3-4.')) return 'Measurements';
  if (base === '3-3.audits') return 'Audits';
  if (base.startsWith('5.')) return 'Risks';
  return 'Findings';
}
