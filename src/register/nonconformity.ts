import type { Finding } from './register';

/** Only these call for corrective action; 觀察事項 and 建議事項 may do without. */
export function isNonconformity({ category }: Pick<Finding, 'category'>): boolean {
  return category === '主要不符合' || category === '次要不符合';
}
