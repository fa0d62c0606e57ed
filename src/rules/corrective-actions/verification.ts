import type { Facts } from '../../facts/facts';
import { idForm } from '../../facts/grouping';
import { isAnyCurrent } from '../../facts/people';
import { addDays, type Day, daysBetween, rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import type { CorrectiveAction } from '../../register/register';
import { strangenessOf } from '../../register/strange-characters';
import { say } from '../../register/said';
import { mayAudit } from '../findings/issuer';
import { futureReports } from '../future-day';
import { allOfEach, noReports } from '../of-each';
import { headerOf, type Report, reportCell } from '../report';
import type { Rule } from '../rule';

export const ca13: Rule = {
  id: 'CA-13',
  severity: 'E',
  area: 'CA',
  title: '驗證人不是負責人',
  titleEn: 'The verifier is not the one responsible',
  authority: '實務作法',
  why: '自己驗證自己的措施沒有獨立性，驗證結果不被採認。',
  mend: '改由稽核小組中非負責人的成員重新驗證。',
  needs: { CorrectiveActions: ['owner', 'verifier'] },
  *run(facts) {
    for (const action of facts.rows.CorrectiveActions) {
      const same = ownVerifier(facts, action);
      if (same === undefined) continue;
      const odd = strangenessOf(`${action.verifier ?? ''}${action.owner ?? ''}`);
      yield reportCell(
        'CorrectiveActions',
        action,
        'verifier',
        say`驗證人「${same}」與負責人相同${odd === '' ? '' : say`（${odd}）`}，驗證應由他人為之。請改由稽核小組成員驗證。`,
      );
    }
  },
};

/** The verifier who also has the action in hand; several names may stand between 「、」. */
function ownVerifier({ people }: Facts, { owner, verifier }: CorrectiveAction): string | undefined {
  const owners = people.namesIn(owner);
  for (const name of people.namesIn(verifier)) {
    for (const own of owners) if (people.sameName(name, own)) return name;
  }
  return undefined;
}

export const ca14: Rule = {
  id: 'CA-14',
  severity: 'W',
  area: 'CA',
  title: '驗證人是稽核小組成員',
  titleEn: 'The verifier is of the audit group',
  authority: '程序伍、一、(二)3(1)E、3(2)B',
  why: '程序規定由稽核小組追蹤改善情形；由他人驗證者，改善是否有效無從確保。',
  mend: '改由稽核小組成員驗證；驗證人確為稽核小組者，於「成員」補登其任職。',
  needs: {
    CorrectiveActions: ['owner', 'verifier', 'verifiedDate'],
    Members: ['name', 'organisation', 'position', 'startDate', 'endDate'],
  },
  *run(facts) {
    for (const action of facts.rows.CorrectiveActions) {
      const { verifier, verifiedDate } = action;
      if (verifier === null || action.unread.has('verifiedDate')) continue;
      // That somebody else must verify CA-13 says, and by whom.
      if (ownVerifier(facts, action) !== undefined) continue;
      const day = verifiedDate ?? facts.today;
      const terms = facts.people.namesIn(verifier).map((name) => facts.people.appointments(name));
      // Whom 成員 does not know on that day MEM-20 speaks of.
      if (!terms.every((own) => isAnyCurrent(own, day))) continue;
      if (terms.some((own) => mayAudit(own, day))) continue;
      const when = verifiedDate === null ? say`今日` : say`於 ${rocShort(verifiedDate)} `;
      const message = say`驗證人「${verifier}」${when}不是稽核小組成員。請改由稽核小組成員驗證；確為稽核小組者請於「成員」補登其任職。`;
      yield reportCell('CorrectiveActions', action, 'verifier', message);
    }
  },
};

export const ca15: Rule = {
  id: 'CA-15',
  severity: 'E',
  area: 'CA',
  title: '完成後才驗證，驗證結果附驗證人、驗證日期及佐證',
  titleEn: 'Verification follows completion and has its verifier, date and evidence',
  authority: '實務作法',
  why: '完成前的驗證驗不出效果；不知何人何時依何驗證的結果，不能作為結案依據。',
  mend: '更正日期，或於完成後重新驗證；補填驗證人、驗證日期與佐證，或清除驗證結果。',
  needs: {
    CorrectiveActions: ['doneDate', 'verifier', 'verifiedDate', 'result', 'evidence'],
  },
  run: (facts) => badlyVerified(facts.rows.CorrectiveActions, facts),
};

const badlyVerified = allOfEach((action: CorrectiveAction, { today }) => {
  const early = earlyVerification(action, today);
  const baseless = baselessResult(action);
  if (early === noReports) return baseless;
  return baseless === noReports ? early : [...early, ...baseless];
});

function earlyVerification(action: CorrectiveAction, today: Day): readonly Report[] {
  const { doneDate, verifiedDate, result } = action;
  // Days that have not come are CA-06's and CA-24's.
  if ((doneDate !== null && doneDate > today) || (verifiedDate !== null && verifiedDate > today)) {
    return noReports;
  }
  if (!readable(action, 'doneDate', 'verifiedDate', 'result')) return noReports;
  if (doneDate !== null && verifiedDate !== null && verifiedDate < doneDate) {
    const message = say`驗證日期 ${rocShort(verifiedDate)} 早於實際完成日 ${rocShort(doneDate)}，完成前無從驗證。請更正日期，或於完成後重新驗證。`;
    return [reportCell('CorrectiveActions', action, 'verifiedDate', message)];
  }
  // 無效 and 部分有效 without 實際完成日 went back to 辦理中 (CA-18): that is no early verification.
  const returned = result === '無效' || result === '部分有效';
  if (doneDate !== null || returned || (verifiedDate === null && result === null)) return noReports;
  const stated = result === null ? say`已填驗證日期` : say`驗證結果為「${result}」`;
  const message = say`${stated}，但實際完成日空白，完成前無從驗證。請填實際完成日，或清除驗證資料。`;
  return [reportCell('CorrectiveActions', action, 'doneDate', message)];
}

function baselessResult(action: CorrectiveAction): readonly Report[] {
  const { result, doneDate } = action;
  if (result === null) return noReports;
  let said: Report[] | undefined;
  for (const column of ['verifier', 'verifiedDate', 'evidence'] as const) {
    if (action[column] !== null || action.unread.has(column)) continue;
    // A finished action without 佐證 is CA-11's.
    if (column === 'evidence' && doneDate !== null) continue;
    const header = headerOf('CorrectiveActions', column);
    const message = say`驗證結果為「${result}」，但${header}空白，驗證無所依據。請補填${header}，或清除驗證結果。`;
    (said ??= []).push(reportCell('CorrectiveActions', action, column, message));
  }
  return said ?? noReports;
}

export const ca17: Rule = {
  id: 'CA-17',
  severity: 'W',
  area: 'CA',
  title: '完成後在期限內驗證（期限前提醒為 I）',
  titleEn: 'A completed action is verified in time (before the limit it is a note)',
  authority: '實務作法',
  why: '完成而未驗證的措施不能算有效，該發現也不能結案；拖久了佐證會散失。',
  mend: '請稽核小組驗證成效，填驗證人、驗證日期與驗證結果。',
  thresholds: ['verifyWithinDays', 'remindBeforeDays'],
  needs: {
    CorrectiveActions: ['actionId', 'findingId', 'previousActionId', 'doneDate', 'result'],
    Findings: ['findingId', 'closedDate'],
  },
  *run(facts) {
    const { rows, today, settings, finding } = facts;
    const isCurrentAction = currentOnes(facts);
    for (const action of rows.CorrectiveActions) {
      const { doneDate, result, findingId } = action;
      if (doneDate === null || result !== null || action.unread.has('result')) continue;
      // By a day before 開立日 nothing was done: CA-06 says so.
      if (action.openedDate !== null && doneDate < action.openedDate) continue;
      // A closed finding is FND-15's, or was closed directly; a replaced action needs no verification.
      const found = finding(findingId);
      if (found && (found.closedDate !== null || found.unread.has('closedDate'))) continue;
      if (found && !isCurrentAction(action)) continue;
      const until = addDays(doneDate, settings.verifyWithinDays);
      if (today < addDays(until, -settings.remindBeforeDays)) continue;
      const done = say`${rocShort(doneDate)} 完成已 ${String(daysBetween(doneDate, today))} 日，尚未驗證`;
      const late = today > until;
      const message = late
        ? say`${done}，超過 ${String(settings.verifyWithinDays)} 日。請稽核小組驗證成效並填驗證結果。`
        : say`${done}，驗證期限為 ${rocShort(until)}。請安排稽核小組驗證。`;
      yield reportCell('CorrectiveActions', action, 'result', message, late ? undefined : 'I');
    }
  },
};

/** Whether no later action replaces one; each finding is looked at once. */
function currentOnes({ currentActionsOf }: Facts): (action: CorrectiveAction) => boolean {
  const known = new Map<string | null, ReadonlySet<CorrectiveAction>>();
  return (action) => {
    const form = idForm(action.findingId);
    const current = known.get(form) ?? new Set(currentActionsOf(action.findingId));
    known.set(form, current);
    return current.has(action);
  };
}

export const ca24: Rule = {
  id: 'CA-24',
  severity: 'E',
  area: 'CA',
  title: '驗證日期不晚於今日',
  titleEn: 'A verification date is not after today',
  authority: '實務作法',
  why: '尚未到來的驗證日期必為誤植或預填；驗證有效率不計入該列。',
  mend: '更正為實際驗證的日期；尚未驗證請清除驗證日期與驗證結果。',
  needs: { CorrectiveActions: ['verifiedDate'] },
  run: (context) =>
    futureReports(context, 'CorrectiveActions', 'verifiedDate', say`尚未驗證請留白，驗證後再填。`),
};
