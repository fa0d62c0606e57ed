import type { Facts } from '../../facts/facts';
import { idForm } from '../../facts/grouping';
import { rocShort } from '../../register/day';
import type { Finding } from '../../register/register';
import { type Said, type SaidValue, say } from '../../register/said';
import { isAnswered } from './answered';
import { reportsOfEach, someOfEach } from '../of-each';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';

export const fnd12: Rule = {
  id: 'FND-12',
  severity: 'W',
  area: 'FND',
  title: '同一條文在期限內重複不符合者，說明前案措施為何未能防止',
  titleEn: 'A clause failed again within the period says why the earlier action did not prevent it',
  authority: '實務作法',
  why: '同一條文再度不符合，表示前次的原因或措施沒有切中；委員會必問前次為何無效。',
  mend: '於本案矯正措施的原因分析（或備註）寫出前案編號，並說明前案措施為何未能防止再發生。',
  thresholds: ['repeatYears', 'duplicateDays'],
  needs: {
    Findings: ['findingId', 'foundDate', 'category', 'clause', 'closedDate'],
    CorrectiveActions: ['actionId', 'findingId', 'cause', 'action'],
  },
  run(facts) {
    const { rows, duplicates } = facts;
    // Why no measure held is asked once there are any: until then FND-10 asks for them.
    if (rows.CorrectiveActions.length === 0) return [];
    const since = lastPeriodEnd(facts);
    const pairs = repeating(rows.Findings, facts).filter(([finding, earlier]) => {
      if (duplicates.earlierOf(finding) === earlier) return false;
      // What earlier meetings have dealt with and closed is not asked again.
      const settled = finding.closedDate !== null || finding.unread.has('closedDate');
      return !(settled && finding.foundDate !== null && finding.foundDate <= since);
    });
    return unanswered(pairs, facts);
  },
};

/** A finding and the one before it. */
type Pair = readonly [finding: Finding, earlier: Finding];

const isSamePair = (a: Pair, b: Pair) => a[0] === b[0] && a[1] === b[1];

const repeating = someOfEach((finding: Finding, { repeats }): Pair | undefined => {
  const earlier = repeats.earlierOf(finding);
  return earlier && [finding, earlier];
});

const unanswered = reportsOfEach((pair: Pair, facts) => {
  const finding = pair[0];
  const earlier = pair[1];
  // A row copied with its number is told by FND-01.
  if (idForm(earlier.findingId) === idForm(finding.findingId) && finding.findingId !== null)
    return undefined;
  if (isAnswered(facts, finding, earlier)) return undefined;
  const found = earlier.foundDate === null ? '' : say`（${rocShort(earlier.foundDate)} 發現）`;
  const id = rowName('Findings', earlier);
  const message = say`條文 ${finding.clause ?? ''} 在 ${String(facts.settings.repeatYears)} 年內重複不符合：前案為${id}${found}，${measuresOf(facts, earlier)}。請查明該措施為何未能防止再發生，於本案的原因分析寫出 ${earlier.findingId ?? say`前案`} 並說明。`;
  return reportCell('Findings', finding, 'clause', message);
}, isSamePair);

/** Up to when earlier meetings reviewed: the 審查期間迄 of the last one held, or its day; '' before the first. */
function lastPeriodEnd({ reviews, today }: Facts): string {
  const held = reviews.filter(
    ({ date, status }) =>
      date !== null && date <= today && (status === '已召開' || status === '已核定'),
  );
  const last = held[held.length - 1];
  return last?.periodEnd ?? last?.date ?? '';
}

/** 「其原因為「…」，措施為「…」」 of the actions that no later one replaces. */
function measuresOf({ currentActionsOf, actionsOf }: Facts, { findingId }: Finding): Said {
  const current = currentActionsOf(findingId);
  const [action, ...others] = current.length > 0 ? current : actionsOf(findingId);
  if (!action) return say`當時沒有矯正措施`;
  const more = others.length === 0 ? '' : say`（另有 ${String(others.length)} 項措施）`;
  return say`當時的原因為「${clipped(action.cause)}」、措施為「${clipped(action.action)}」${more}`;
}

const LONGEST = 60;

function clipped(text: string | null): SaidValue {
  if (text === null) return say`未填`;
  const line = text.replace(/\s+/g, ' ');
  // Of fewer of JavaScript's characters there are not more of anybody's.
  if (line.length <= LONGEST) return line;
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join('')}…`;
}

export const fnd13: Rule = {
  id: 'FND-13',
  severity: 'W',
  area: 'FND',
  title: '同一單位、同一不符合事項未在短期內重複登錄',
  titleEn: 'The same nonconformity of a unit is not recorded twice within a short time',
  authority: '實務作法',
  why: '同一件事登錄兩次，件數與重複缺失都會多算，改善也會分散在兩列。',
  mend: '確為同一件者刪去其中一列；確為兩件者，在不符合事項寫明不同之處。',
  thresholds: ['duplicateDays'],
  needs: { Findings: ['foundDate', 'unit', 'description'] },
  run: (facts) => recordedTwice(facts.duplicates.pairs, facts),
};

const recordedTwice = reportsOfEach((pair: Pair, { settings }) => {
  const earlier = pair[1];
  const found = earlier.foundDate === null ? '' : say`（${rocShort(earlier.foundDate)}）`;
  const message = say`受稽單位與不符合事項和${rowName('Findings', earlier)}${found}相同，相隔不逾 ${String(settings.duplicateDays)} 日，可能重複登錄。確為同一件請刪去其中一列；確為兩件請寫明不同之處。`;
  return reportCell('Findings', pair[0], 'description', message);
}, isSamePair);
