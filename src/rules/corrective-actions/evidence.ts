import { isUnfilled } from '../../facts/described';
import { rocShort } from '../../register/day';
import { plain } from '../../register/identity';
import type { CorrectiveAction } from '../../register/register';
import { say } from '../../register/said';
import { allOfEach, noReports, reportsOfEach } from '../of-each';
import { headerOf, type Report, reportCell } from '../report';
import type { Rule } from '../rule';

export const ca11: Rule = {
  id: 'CA-11',
  severity: 'E',
  area: 'CA',
  title: '已完成者有佐證',
  titleEn: 'A completed action has evidence',
  authority: '實務作法',
  why: '沒有佐證的完成無法驗證，稽核人員也無從查核。',
  mend: '填可查證的紀錄名稱或文號；尚無佐證者清除實際完成日，待有佐證再填。',
  needs: { CorrectiveActions: ['doneDate', 'evidence'] },
  run: (facts) => withoutEvidence(facts.rows.CorrectiveActions, facts),
};

const withoutEvidence = reportsOfEach((action: CorrectiveAction, { today }) => {
  const { doneDate, evidence, unread } = action;
  // What is done on a day that has not come is CA-06's.
  if (doneDate === null || doneDate > today || unread.has('evidence')) return undefined;
  if (!isUnfilled(evidence)) return undefined;
  const stated = evidence === null ? say`佐證空白` : say`佐證只寫「${evidence}」`;
  const message = say`實際完成日 ${rocShort(doneDate)}，但${stated}，無從查核。請填可查證的紀錄名稱或文號。`;
  return reportCell('CorrectiveActions', action, 'evidence', message);
});

/** 評估中心 and 風險評估中所列 are no state of affairs: 「中」 ends what is said. */
const UNFINISHED = /(?:研議|評估|研擬)中(?=$|[^\p{L}])|將於未來|納入(?:未來|後續|年度)?計[畫劃]/u;

export const ca12: Rule = {
  id: 'CA-12',
  severity: 'W',
  area: 'CA',
  title: '已完成的措施與佐證不寫研議中、評估中、將於未來、納入計畫',
  titleEn: 'A completed action and its evidence do not speak of plans, studies or the future',
  authority: '實務作法',
  why: '已完成的措施卻寫尚在研議，表示其實尚未做到；這樣的佐證驗證時不被採認。',
  mend: '改寫實際完成的事與可查證的紀錄；其實尚未完成者，清除實際完成日。',
  needs: { CorrectiveActions: ['doneDate', 'action', 'evidence'] },
  run: (facts) => saidUnfinished(facts.rows.CorrectiveActions, facts),
};

const saidUnfinished = allOfEach((action: CorrectiveAction, { today }) => {
  if (action.doneDate === null || action.doneDate > today) return noReports;
  let said: Report[] | undefined;
  for (const column of ['action', 'evidence'] as const) {
    const word = UNFINISHED.exec(plain(action[column] ?? ''))?.[0];
    if (word === undefined) continue;
    const header = headerOf('CorrectiveActions', column);
    const message = say`已填實際完成日 ${rocShort(action.doneDate)}，但${header}寫「${word}」，似未做到。請寫實際完成的事；尚未完成請清除實際完成日。`;
    (said ??= []).push(reportCell('CorrectiveActions', action, column, message));
  }
  return said ?? noReports;
});
