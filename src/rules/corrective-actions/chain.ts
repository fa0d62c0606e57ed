import { derived } from '../../facts/derived';
import type { Facts } from '../../facts/facts';
import { idForm, RowsById } from '../../facts/grouping';
import { circlesOf } from '../../register/progress';
import type { CorrectiveAction } from '../../register/register';
import { rememberedOf } from '../../register/remembered';
import { listed, say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { reportsOfEach } from '../of-each';
import { type Report, reportCell } from '../report';
import type { Rule } from '../rule';
import { newAction } from './new-action';

export const ca18: Rule = {
  id: 'CA-18',
  severity: 'E',
  area: 'CA',
  title: '驗證無效或部分有效者另提矯正措施，或退回辦理中',
  titleEn:
    'After a verification that is ineffective or partly so there is a new action, or work is resumed',
  authority: '實務作法',
  why: '措施無效而無後續，缺失等於沒有改善；該發現事項也不能結案。',
  mend: '為同一發現新增一列矯正措施，前案編號填本措施的編號；或清除實際完成日退回辦理中。',
  needs: {
    CorrectiveActions: ['actionId', 'findingId', 'previousActionId', 'doneDate', 'result'],
  },
  *run(facts) {
    const { rows, successorsOf, finding } = facts;
    // An action whose 前案編號 cannot be read may be the follow-up that seems to be missing.
    if (rows.CorrectiveActions.some((action) => action.unread.has('previousActionId'))) return;
    // Thousands of actions of one number have the same thousands of successors.
    const known = new Map<readonly CorrectiveAction[], ReadonlyMap<string | null, number>>();
    for (const action of rows.CorrectiveActions) {
      const { actionId, previousActionId, result, doneDate, findingId } = action;
      if (actionId === null || (result !== '無效' && result !== '部分有效')) continue;
      if (doneDate === null) continue;
      const successors = successorsOf(actionId);
      const isOwn = successors.length > 0 && idForm(previousActionId) === idForm(actionId);
      const others = successors.length - (isOwn ? 1 : 0);
      if (others > 0) {
        // Of what finding one without, or with an unknown 發現編號, is CA-01 asks first.
        if (!finding(findingId)) continue;
        let counts = known.get(successors);
        if (!counts) known.set(successors, (counts = countsOf(successors, finding)));
        const same = (counts.get(idForm(findingId)) ?? 0) - (isOwn ? 1 : 0);
        if (counts.has(null) || same > 0) continue;
      }
      const [first, second] = successors;
      const other = first === action ? second : first;
      const said = other
        ? say`指名它的 ${other.actionId ?? ''} 屬於另一發現 ${other.findingId ?? ''}，本發現無後續矯正措施`
        : say`但無後續矯正措施`;
      const report = reportCell(
        'CorrectiveActions',
        action,
        'result',
        say`驗證結果為「${result}」，${said}。請新增一列矯正措施，前案編號填 ${actionId}；或清除實際完成日，退回辦理中。`,
      );
      yield withFix(report, newAction(facts, { findingId, unit: action.unit }, action));
    }
  },
};

/** How many actions are of each finding; of none that is known: null. */
function countsOf(
  actions: readonly CorrectiveAction[],
  finding: Facts['finding'],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { findingId } of actions) {
    const form = finding(findingId) ? idForm(findingId) : null;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

export const ca25: Rule = {
  id: 'CA-25',
  severity: 'E',
  area: 'CA',
  title: '前案編號存在，屬於同一發現事項，且不成循環',
  titleEn: 'The earlier action exists, is of the same finding, and forms no circle',
  authority: '實務作法',
  why: '前案編號決定哪一項措施被取代；指錯或互指，該發現的狀態就算不出來，也不能結案。',
  mend: '改為同一發現中被取代之措施的編號；第一項措施請留白。',
  needs: { CorrectiveActions: ['actionId', 'findingId', 'previousActionId'] },
  *run(facts) {
    yield* wrongEarlier(namedIn(facts.rows.CorrectiveActions).naming, facts);
    for (const circle of circlesWithin(facts.rows.CorrectiveActions)) yield circleReport(circle);
  },
};

/** What follows of the actions alone: an edit of a finding leaves it as it is. */
const namedIn = rememberedOf((actions: readonly CorrectiveAction[]) => ({
  naming: actions.filter(({ previousActionId }) => previousActionId !== null),
  byId: new RowsById(actions, ({ actionId }) => actionId),
  // A number that is blank or cannot be read may be the one meant: CA-01 or REG-04 speaks of it.
  allNumbered: actions.every(({ actionId }) => actionId !== null),
}));

/** Thousands of actions of one number may be of one finding, or each of one of its own. */
const findingsOf = rememberedOf((actions: readonly CorrectiveAction[]) => {
  const ids = [...new Set(actions.map(({ findingId }) => findingId))];
  return { ids, forms: new Set(ids.map(idForm)) };
});

/** Asked once for all that name one number: else thousands would each ask of thousands of findings. */
const areAllKnown = rememberedOf(({ finding }: Facts) =>
  rememberedOf(({ ids }: ReturnType<typeof findingsOf>) =>
    derived(() => ids.every((id) => finding(id) !== undefined)),
  ),
);

const wrongEarlier = reportsOfEach((action: CorrectiveAction, facts) => {
  const { rows, finding } = facts;
  const { byId, allNumbered } = namedIn(rows.CorrectiveActions);
  const { previousActionId, findingId } = action;
  if (previousActionId === null) return undefined;
  const earlier = byId.of(previousActionId);
  const [first] = earlier;
  if (!first) {
    if (!allNumbered) return undefined;
    const message = say`前案編號「${previousActionId}」不在「矯正措施」。請填被取代之措施的編號；沒有前案請留白。`;
    return reportCell('CorrectiveActions', action, 'previousActionId', message);
  }
  const findings = findingsOf(earlier);
  if (finding(findingId) === undefined || findings.forms.has(idForm(findingId))) return undefined;
  const isKnown =
    findings.ids.length === 1
      ? finding(first.findingId) !== undefined
      : areAllKnown(facts)(findings)();
  if (!isKnown) return undefined;
  const message = say`前案編號 ${previousActionId} 屬於發現事項 ${first.findingId ?? ''}，本措施屬於 ${findingId ?? ''}，前案須屬於同一發現。請更正前案編號或發現編號。`;
  return reportCell('CorrectiveActions', action, 'previousActionId', message);
});

/** Circles of actions of one finding: those across findings are already wrong in each step. */
const circlesWithin = rememberedOf((actions: readonly CorrectiveAction[]): CorrectiveAction[][] => {
  const { naming } = namedIn(actions);
  if (naming.length === 0) return [];
  // Where none names another there is no circle.
  const concerned = new Set(naming.map((action) => idForm(action.findingId)));
  const groups = new Map<string | null, CorrectiveAction[]>();
  for (const action of actions) {
    const form = idForm(action.findingId);
    if (!concerned.has(form)) continue;
    const group = groups.get(form);
    if (group) group.push(action);
    else groups.set(form, [action]);
  }
  return [...groups.values()].flatMap((group) => circlesOf(group));
});

/** Once, at the first of the circle: what it names came after it and cannot be its earlier one. */
function circleReport(circle: readonly CorrectiveAction[]): Report {
  const [first] = [...circle].sort((a, b) => {
    const [x, y] = [a.openedDate ?? '', b.openedDate ?? ''];
    return x < y ? -1 : x > y ? 1 : a.row - b.row;
  });
  if (!first) throw new RangeError('a circle without actions');
  const ids = circle.map(({ actionId }) => actionId ?? '');
  const how =
    circle.length === 1
      ? say`前案編號就是自己`
      : say`與 ${listed(ids.filter((id) => id !== first.actionId))} 的前案編號互指成循環`;
  const message = say`${how}，無法判斷何者取代何者，該發現視為待矯正。請清除最早一項措施的前案編號。`;
  const report = reportCell('CorrectiveActions', first, 'previousActionId', message);
  return withFix(report, setCell('CorrectiveActions', first, 'previousActionId', ''));
}
