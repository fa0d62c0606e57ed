import type { Facts } from '../../facts/facts';
import { RowsById } from '../../facts/grouping';
import { rocYear } from '../../register/day';
import { identity } from '../../register/identity';
import { lackOfColumns } from '../../register/lack';
import type { CorrectiveAction } from '../../register/register';
import { listedOf, say } from '../../register/said';
import { eachOrOne } from '../each-or-one';
import { type Fix, setCell, withFix } from '../fix';
import { ofEach } from '../of-each';
import { type Report, reportCell, withMore } from '../report';
import type { Rule } from '../rule';
import { faultsOf } from '../unreadable';

export const ca01: Rule = {
  id: 'CA-01',
  severity: 'E',
  area: 'CA',
  title: '矯正措施指向存在的發現事項，編號不空白、不重複',
  titleEn:
    'A corrective action belongs to a finding that exists; its number is filled in and its own',
  authority: '實務作法',
  why: '不知矯正何項發現的措施不會出現在改善報告，該發現也會被視為沒有措施。',
  mend: '發現編號改為「發現事項」中的編號；重複或空白的編號改為未使用的編號。',
  needs: { CorrectiveActions: ['actionId', 'findingId'] },
  *run(context) {
    yield* unusable(context);
    const { rows, register, strays } = context;
    if (lackOfColumns(register, 'Findings', ['findingId']) !== null) return;
    // A number that cannot be read may be the one meant.
    const allRead = rows.Findings.every(({ unread: cells }) => !cells.has('findingId'));
    const orphans: CorrectiveAction[] = [];
    let actions: RowsById<CorrectiveAction> | undefined;
    const isKnown = isOfFinding(rows.CorrectiveActions, context);
    for (const action of rows.CorrectiveActions.filter((_, at) => isKnown[at] !== true)) {
      if (action.findingId === null) {
        const message = say`發現編號空白，不知矯正何項發現。請填「發現事項」的編號。`;
        actions ??= new RowsById(rows.CorrectiveActions, ({ actionId }) => actionId);
        yield withFix(
          reportCell('CorrectiveActions', action, 'findingId', message),
          ofEarlier(actions, action),
        );
      } else if (allRead && !strays.mayHaveFinding(action)) {
        orphans.push(action);
      }
    }
    yield* withoutFinding(orphans, context);
  },
};

/** Or its number cannot be read, which is told elsewhere. */
const isOfFinding = ofEach(
  ({ findingId, unread }: CorrectiveAction, { finding }) =>
    unread.has('findingId') || finding(findingId) !== undefined,
);

/** Each by itself; of a table without any finding one is said for all of them. */
function withoutFinding(orphans: readonly CorrectiveAction[], facts: Facts): Report[] {
  const each = (action: CorrectiveAction) => {
    const message = say`發現編號「${action.findingId ?? ''}」不在「發現事項」。請更正編號，或補登該發現事項。`;
    const report = reportCell('CorrectiveActions', action, 'findingId', message);
    return withFix(report, respelled(facts, action));
  };
  if (facts.rows.Findings.length > 0) return orphans.map(each);
  return eachOrOne(orphans, each, (first) => {
    const message = say`「發現事項」沒有任何一件，${String(orphans.length)} 項矯正措施所指的發現都不存在。請先於「發現事項」登錄各件。`;
    return reportCell('CorrectiveActions', first, 'findingId', message);
  });
}

/** Blank and doubled numbers; a doubled one that a later action names may be either row's. */
function unusable(context: Facts): Report[] {
  const faults = faultsOf('CA-01', context);
  if (faults.length === 0) return [];
  const { rows, successorsOf, freeIds, today } = context;
  const byRow = new Map(rows.CorrectiveActions.map((action) => [action.row, action]));
  return faults.map((report) => {
    const action = byRow.get(report.row);
    if (!action) return report;
    const named = successorsOf(action.actionId);
    if (named.length > 0) {
      const ids = listedOf(named, ({ actionId, row }) => actionId ?? say`第 ${String(row)} 列`);
      return withMore(report, say`矯正措施 ${ids} 的前案編號指向此編號，改號前請先確認指何列。`);
    }
    const year = rocYear(action.openedDate ?? today);
    const id = freeIds.next('CA', year, `CorrectiveActions ${String(action.row)}`);
    return withFix(report, setCell('CorrectiveActions', action, 'actionId', id));
  });
}

/** The finding of the action in whose place this one stands. */
function ofEarlier(actions: RowsById<CorrectiveAction>, action: CorrectiveAction): Fix | undefined {
  const findingId = actions.first(action.previousActionId)?.findingId ?? null;
  if (findingId === null) return undefined;
  return setCell('CorrectiveActions', action, 'findingId', findingId);
}

/** The one finding whose number differs in nothing but hyphens and leading zeros. */
function respelled({ finding }: Facts, action: CorrectiveAction): Fix | undefined {
  const [, year, number] =
    /^(?:nc)?[-_./]?(\d{2,3})[-_./]?0*(\d{1,3})$/.exec(identity(action.findingId ?? '')) ?? [];
  const meant = finding(`NC-${year ?? ''}-${(number ?? '').padStart(3, '0')}`);
  const findingId = meant?.findingId ?? null;
  if (findingId === null) return undefined;
  return setCell('CorrectiveActions', action, 'findingId', findingId);
}
