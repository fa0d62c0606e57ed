import type { Review } from '../../register/register';
import { splitNames } from '../../register/split-names';
import type { Facts } from '../../facts/facts';
import { invitedTo } from '../../facts/invited';
import { isReview } from '../../facts/reviews-in-order';
import type { Paper } from '../document';
import { paperFrame } from '../paper-frame';
import { chairText, meetingName, meetingTime, officialNames } from '../wording/meeting-text';
import { invitationNote } from './invitation-note';

/** 開會通知: label by label, so that its text can be pasted into the system for official documents. */
export function noticePaper(facts: Facts, review: Review): Paper {
  const { settings } = facts;
  const { organisation, contactName, contactPhone, copiesTo } = settings;
  const invited = invitedTo(review, facts);
  return {
    sheetTitle: `開會通知 ${review.key}`,
    orientation: 'portrait',
    ...paperFrame(settings, { heading: '開會通知', formNo: 'noticeFormNo' }),
    blocks: [
      { kind: 'title', text: `${organisation} 開會通知`.trim() },
      {
        kind: 'facts',
        facts: [
          { label: '開會事由', value: `召開${meetingName(review, organisation)}` },
          { label: '時間', value: meetingTime(review) },
          { label: '地點', value: review.place ?? '' },
          { label: '主持人', value: chairText(review) },
          {
            label: '聯絡人及電話',
            value: [contactName, contactPhone].filter((text) => text !== '').join('\u3000'),
          },
          { label: '出席', value: officialNames(invited.seats) },
          { label: '列席', value: officialNames(invited.guests) },
          { label: '副本', value: splitNames(copiesTo).join('、') },
          // Only a management review has an agenda of its own to enclose.
          { label: '備註', value: isReview(review) ? '附件：議程' : '' },
        ],
      },
      ...invitationNote(invited),
    ],
  };
}
