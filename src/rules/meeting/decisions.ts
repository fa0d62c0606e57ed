import { heldReviews } from '../../facts/held-reviews';
import { rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { AgendaItem } from '../../register/register';
import { say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const mr13: Rule = {
  id: 'MR-13',
  severity: 'E',
  area: 'MR',
  title: '會後每一議案有決定或決議',
  titleEn: 'After the meeting every item has a decision',
  authority: '實務作法',
  why: '議案列了卻沒有決定，等於沒有審查；稽核最常指出的就是只有報告、沒有裁示。',
  mend: '依會議紀錄於「審查議案」選取決議類別並填決議內容；僅聽取報告者選洽悉。',
  needs: {
    Reviews: ['reviewId', 'date', 'status'],
    AgendaItems: ['reviewId', 'itemNo', 'decisionType', 'decision'],
  },
  *run(facts) {
    for (const review of heldReviews(facts)) {
      for (const item of facts.itemsOf(review.reviewId)) {
        if (item.decisionType !== null || item.decision !== null) continue;
        if (!readable(item, 'decisionType', 'decision')) continue;
        yield reportCell(
          'AgendaItems',
          item,
          'decisionType',
          say`會議已召開，此議案沒有決議類別，也沒有決議內容。請依會議紀錄選取決議類別；僅聽取報告者選「洽悉」。`,
        );
      }
    }
  },
};

export const mr18: Rule = {
  id: 'MR-18',
  severity: 'E',
  area: 'MR',
  title: '交辦決議有主辦及完成期限，期限不早於會議日期',
  titleEn: 'An assigned decision has a lead and a due date, not before the meeting',
  authority: '實務作法',
  why: '沒有主辦或期限的決議無人負責，也無從判斷是否逾期，只會一直列管。',
  mend: '於「決議列管」填主辦單位或人員及完成期限；期限不得早於會議日期。',
  needs: { Resolutions: ['reviewId', 'lead', 'dueDate'], Reviews: ['reviewId', 'date'] },
  *run({ rows, review }) {
    for (const resolution of rows.Resolutions) {
      const { dueDate } = resolution;
      if (resolution.lead.length === 0 && !resolution.unread.has('lead')) {
        const message = say`主辦空白，決議無人辦理。請填主辦單位或人員。`;
        yield reportCell('Resolutions', resolution, 'lead', message);
      }
      if (dueDate === null) {
        if (resolution.unread.has('dueDate')) continue;
        const message = say`完成期限空白，無從追蹤。請填完成期限。`;
        yield reportCell('Resolutions', resolution, 'dueDate', message);
        continue;
      }
      const held = review(resolution.reviewId)?.date ?? null;
      if (held === null || dueDate >= held) continue;
      yield reportCell(
        'Resolutions',
        resolution,
        'dueDate',
        say`完成期限 ${rocShort(dueDate)} 早於會議日期 ${rocShort(held)}。請更正完成期限。`,
      );
    }
  },
};

/** Nothing but these: who does what by when is not said. */
const EMPTY_DECISION =
  /^(本案|請|各單位|予以|均|照案|同意|續|持續|依說明|研議後)*(原則同意|再議|加強辦理)(本案|請|後|並|予以|持續)*((原則同意|再議|加強辦理)(本案|請|後|並|予以|持續)*)*$/;

export const mr20: Rule = {
  id: 'MR-20',
  severity: 'W',
  area: 'MR',
  title: '決議內容不只是原則同意、再議或加強辦理',
  titleEn: 'A decision says more than “agreed in principle”, “to be discussed” or “to be improved”',
  authority: '實務作法',
  why: '這類決議沒有說由誰、做什麼、何時完成，會後無從執行與追蹤。',
  mend: '依會議紀錄寫明同意的事項、主辦與期限；須再審議者，寫明補正內容與再提會的時間。',
  needs: { AgendaItems: ['decision'] },
  *run({ rows }) {
    for (const item of rows.AgendaItems) {
      if (item.decision === null || !EMPTY_DECISION.test(wordsOf(item.decision))) continue;
      yield reportCell(
        'AgendaItems',
        item,
        'decision',
        say`決議內容僅有「${item.decision}」，看不出由誰、做什麼、何時完成。請寫明具體裁示。`,
      );
    }
  },
};

function wordsOf(text: string): string {
  return identity(text).replace(/[,、。.;:!()「」]/g, '');
}

/** What the committee made its own; hearing a report is none. */
const decided: readonly AgendaItem['decisionType'][] = [
  '決定',
  '照案通過',
  '修正通過',
  '不予通過',
  '另案討論',
];

export const mr23: Rule = {
  id: 'MR-23',
  severity: 'W',
  area: 'MR',
  title: '會議至少有一項決定或決議',
  titleEn: 'A meeting has at least one decision',
  authority: '實務作法',
  why: '全部議案僅洽悉或備查、又無列管決議的會議，看不出管理階層作了什麼裁示，易被認為流於形式。',
  mend: '會中確有裁示者，依會議紀錄填入決議類別與決議內容，交辦事項另列「決議列管」。',
  needs: {
    Reviews: ['reviewId', 'date', 'status'],
    AgendaItems: ['reviewId', 'decisionType', 'decision'],
    Resolutions: ['reviewId'],
  },
  *run(facts) {
    // A decision whose meeting cannot be read may be of this one.
    if (facts.rows.Resolutions.some((row) => !readable(row, 'reviewId'))) return;
    for (const review of heldReviews(facts)) {
      const items = facts.itemsOf(review.reviewId);
      if (items.length === 0 || facts.resolutionsOf(review.reviewId).length > 0) continue;
      if (!items.every((item) => readable(item, 'decisionType', 'decision'))) continue;
      const isDecided = ({ decisionType, decision }: AgendaItem) =>
        decided.includes(decisionType) || (decisionType === null && decision !== null);
      if (items.some(isDecided)) continue;
      yield reportCell(
        'Reviews',
        review,
        'reviewId',
        say`此會議的議案都只是洽悉、備查或尚未填寫，也沒有列管的決議，看不出任何裁示。會中有決定或決議者，請依會議紀錄補填。`,
      );
    }
  },
};
