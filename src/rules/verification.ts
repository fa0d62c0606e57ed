import { rocShort } from '../register/day';
import { strangenessOf } from '../register/strange-characters';
import { readable } from '../register/readable';
import { futureReports } from './future-day';
import { headerOf, reportCell } from './report';
import type { Rule } from './rule';

const ca13: Rule = {
  id: 'CA-13',
  severity: 'E',
  area: 'CA',
  title: '驗證人不是負責人',
  authority: '實務作法',
  needs: { CorrectiveActions: ['owner', 'verifier'] },
  *run({ rows, people }) {
    for (const action of rows.CorrectiveActions) {
      // One name as a rule; several stand between 「、」.
      const owners = people.namesIn(action.owner);
      const same = people
        .namesIn(action.verifier)
        .find((verifier) => owners.some((owner) => people.sameName(verifier, owner)));
      if (same === undefined) continue;
      const odd = strangenessOf(`${action.verifier ?? ''}${action.owner ?? ''}`);
      yield reportCell(
        'CorrectiveActions',
        action,
        'verifier',
        `驗證人「${same}」與負責人相同${odd === '' ? '' : `（${odd}）`}，驗證應由他人為之。請改由稽核小組成員驗證。`,
      );
    }
  },
};

const ca15: Rule = {
  id: 'CA-15',
  severity: 'E',
  area: 'CA',
  title: '完成後才驗證，驗證結果附驗證人、驗證日期及佐證',
  authority: '實務作法',
  needs: {
    CorrectiveActions: ['doneDate', 'verifier', 'verifiedDate', 'result', 'evidence'],
  },
  *run({ rows }) {
    for (const action of rows.CorrectiveActions) {
      const { doneDate, verifiedDate, result } = action;
      if (readable(action, 'doneDate', 'verifiedDate', 'result')) {
        if (doneDate !== null && verifiedDate !== null && verifiedDate < doneDate) {
          yield reportCell(
            'CorrectiveActions',
            action,
            'verifiedDate',
            `驗證日期 ${rocShort(verifiedDate)} 早於實際完成日 ${rocShort(doneDate)}，完成前無從驗證。請更正日期，或於完成後重新驗證。`,
          );
        }
        // 無效 and 部分有效 without 實際完成日 went back to 辦理中 (CA-18): that is no early verification.
        const returned = result === '無效' || result === '部分有效';
        if (doneDate === null && !returned && (verifiedDate !== null || result !== null)) {
          const stated = result === null ? '已填驗證日期' : `驗證結果為「${result}」`;
          yield reportCell(
            'CorrectiveActions',
            action,
            'doneDate',
            `${stated}，但實際完成日空白，完成前無從驗證。請填實際完成日，或清除驗證資料。`,
          );
        }
      }
      if (result === null) continue;
      for (const column of ['verifier', 'verifiedDate', 'evidence'] as const) {
        if (action[column] !== null || action.unread.has(column)) continue;
        const header = headerOf('CorrectiveActions', column);
        yield reportCell(
          'CorrectiveActions',
          action,
          column,
          `驗證結果為「${result}」，但${header}空白，驗證無所依據。請補填${header}，或清除驗證結果。`,
        );
      }
    }
  },
};

const ca18: Rule = {
  id: 'CA-18',
  severity: 'E',
  area: 'CA',
  title: '驗證無效或部分有效者另提矯正措施，或退回辦理中',
  authority: '實務作法',
  needs: { CorrectiveActions: ['actionId', 'previousActionId', 'doneDate', 'result'] },
  *run({ rows, successorsOf }) {
    // An action whose 前案編號 cannot be read may be the follow-up that seems to be missing.
    if (rows.CorrectiveActions.some((action) => action.unread.has('previousActionId'))) return;
    for (const action of rows.CorrectiveActions) {
      const { actionId, result, doneDate } = action;
      if (actionId === null || (result !== '無效' && result !== '部分有效')) continue;
      if (doneDate === null) continue;
      if (successorsOf(actionId).some((successor) => successor !== action)) continue;
      yield reportCell(
        'CorrectiveActions',
        action,
        'result',
        `驗證結果為「${result}」，但無後續矯正措施。請新增一列矯正措施，前案編號填 ${actionId}；或清除實際完成日，退回辦理中。`,
      );
    }
  },
};

const ca24: Rule = {
  id: 'CA-24',
  severity: 'E',
  area: 'CA',
  title: '驗證日期不晚於今日',
  authority: '實務作法',
  needs: { CorrectiveActions: ['verifiedDate'] },
  run: (context) =>
    futureReports(context, 'CorrectiveActions', 'verifiedDate', '尚未驗證請留白，驗證後再填。'),
};

export const verificationRules: readonly Rule[] = [ca13, ca15, ca18, ca24];
