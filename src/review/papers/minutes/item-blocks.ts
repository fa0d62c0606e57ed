import { isOwnSubject, saysSomething, type ItemNo } from '../../../facts/agenda-words';
import { reasonOf } from '../../../facts/part-state';
import type { AgendaItem } from '../../../register/register';
import type { Block } from '../../document';

/** What people wrote for an item of a meeting, its 案由 aside. */
export function writtenText(row: AgendaItem): Block[] {
  const { description, impact, proposal } = row;
  const reason = reasonOf(row);
  const lines = [
    ...(saysSomething(description) ? [`說明：${description ?? ''}`] : []),
    ...(!saysSomething(description) && reason !== '' ? [`無。理由：${reason}。`] : []),
    ...(saysSomething(impact) ? [`影響與因應：${impact ?? ''}`] : []),
    ...(saysSomething(proposal) ? [`擬辦：${proposal ?? ''}`] : []),
  ];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** A 案由 that says more than the heading it stands under. */
export function ownSubject({ subject, itemNo }: AgendaItem): string | null {
  return itemNo === null || isOwnSubject(subject, itemNo satisfies ItemNo) ? subject : null;
}
