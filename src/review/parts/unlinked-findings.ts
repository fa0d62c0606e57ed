import type { Finding } from '../../register/register';
import { contains, type Span } from '../../facts/span';

const most = 5;

/**
 * Findings of the period of which neither 來源 nor 稽核編號 is filled: without a word of them the audits
 * seem to have found nothing. Those whose 來源 is an audit are told as not counted.
 */
export function unlinkedSentence(findings: readonly Finding[], period: Span): string[] {
  const keys = findings
    .filter(({ auditId, source, foundDate, unread }) => {
      if (auditId !== null || source !== null) return false;
      if (unread.has('auditId') || unread.has('source')) return false;
      return foundDate !== null && contains(period, foundDate);
    })
    .map(({ key }) => key);
  if (keys.length === 0) return [];
  const named = keys.slice(0, most).join('、') + (keys.length > most ? '等' : '');
  return [
    `本期另有${String(keys.length)}件發現事項之來源及稽核編號未填，無法判斷是否為稽核所開立（${named}）。`,
  ];
}
