import type { InvitedList } from '../../facts/invited';
import type { Block } from '../document';

/** Tells whoever issues the paper where its names come from while 出席 of the meeting is empty. */
export function invitationNote({ from }: InvitedList): Block[] {
  if (from === 'Attendance') return [];
  const text =
    from === 'Members'
      ? '出席名單尚未登錄，依成員表所載會議當日之現任人員列出。'
      : '出席名單尚未登錄，請填寫。';
  return [{ kind: 'paragraph', text, emphasis: true }];
}
