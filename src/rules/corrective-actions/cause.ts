import { addDays, daysBetween } from '../../register/day';
import { folded, foldedStart } from '../../register/folded';
import type { CorrectiveAction } from '../../register/register';
import { say } from '../../register/said';
import { isDescribed } from '../../facts/described';
import { reportsOfEach } from '../of-each';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';

export const ca03: Rule = {
  id: 'CA-03',
  severity: 'W',
  area: 'CA',
  title: '原因分析不是不符合事項或矯正措施的重述',
  titleEn: 'The cause is not the nonconformity or the action told again',
  authority: '實務作法',
  why: '重述缺失或措施不是原因；沒有根本原因，措施無從針對，缺失會再發生。',
  mend: '追問為何會發生（制度、人員、設備），寫出根本原因；不要照抄不符合事項或矯正措施。',
  thresholds: ['minimumTextLength'],
  needs: { CorrectiveActions: ['findingId', 'cause', 'action'], Findings: ['description'] },
  run: (facts) => toldAgain(facts.rows.CorrectiveActions, facts),
};

/** Of what does not even begin alike the rest is not looked at. */
const BEGINNING = 50;

const toldAgain = reportsOfEach((action: CorrectiveAction, { finding, settings }) => {
  const cause = folded(action.cause);
  if (cause === '') return undefined;
  const found = finding(action.findingId);
  const repeats = (text: string | null) =>
    text !== null &&
    isDescribed(text, settings.minimumTextLength) &&
    cause.includes(foldedStart(text, BEGINNING)) &&
    cause.includes(folded(text));
  const repeated = repeats(found?.description ?? null)
    ? say`${found ? rowName('Findings', found) : ''} 的不符合事項`
    : repeats(action.action)
      ? say`矯正措施`
      : undefined;
  if (repeated === undefined) return undefined;
  const message = say`原因分析照抄${repeated}，看不出為何發生。請寫出根本原因。`;
  return reportCell('CorrectiveActions', action, 'cause', message);
});

/** 「因同仁一時疏忽所致」: who, that someone slipped, and nothing about why that could be. */
const SLIP =
  '(?:人為|人員|作業|行政|個人)?(?:上|之|的)?(?:疏失|疏忽|疏漏|失誤|錯誤|過失)|人為因素|人為問題|(?:漏)?未(?:加|予)?(?:注意|留意)|不注意|不小心|一時不察|不慎|粗心|大意|忘記';
const ONE_SLIP = `(?:係|因|由於|屬|為|起因|原因)*(?:承辦人員|承辦同仁|承辦人|相關人員|業務人員|同仁|人員|職員|員工|當事人|廠商)?(?:一時)?(?:${SLIP})(?:所致|所造成|造成|導致|引起)?(?:以及|及|與|或|而|且|和|並)?`;
/** Each slip is taken as it is found: it reads in two ways, and thirty of them would in 2 to the 30th. */
const ONLY_SLIPS = new RegExp(`^(?:(?=(${ONE_SLIP}))\\1)+$`);

export const ca04: Rule = {
  id: 'CA-04',
  severity: 'I',
  area: 'CA',
  title: '原因分析不只寫人為疏失、未注意',
  titleEn: 'The cause is more than human error or carelessness',
  authority: '實務作法',
  why: '人都會疏忽；只寫人為疏失，措施就只剩宣導，同樣的缺失會再發生。',
  mend: '再問制度、流程或工具何以讓疏忽發生而未被發現，寫出該處的不足。',
  needs: { CorrectiveActions: ['cause'] },
  run: (facts) => onlySlips(facts.rows.CorrectiveActions, facts),
};

const onlySlips = reportsOfEach((action: CorrectiveAction) => {
  if (!ONLY_SLIPS.test(folded(action.cause))) return undefined;
  const message = say`原因分析只寫「${action.cause ?? ''}」。請再分析制度、流程或工具何以未能防止，寫出根本原因。`;
  return reportCell('CorrectiveActions', action, 'cause', message);
});

/** Filled in so that something stands there. */
const NOT_YET =
  /^(?:待補|待填|待查|待分析|待釐清|待確認|原因?分析中|分析中|調查中|釐清中|查證中|尚在分析|尚待分析|尚待釐清)$/;

export const ca05: Rule = {
  id: 'CA-05',
  severity: 'W',
  area: 'CA',
  title: '開立後限期內完成原因分析',
  titleEn: 'The cause is analysed within the days allowed after opening',
  authority: '實務作法',
  why: '久未分析原因，措施就不是針對原因而來，時間愈久也愈難查明。',
  mend: '查明並填寫根本原因；尚需時間者於追蹤時說明。',
  thresholds: ['causeWithinDays'],
  needs: { CorrectiveActions: ['cause', 'openedDate'] },
  run: (facts) => notAnalysed(facts.rows.CorrectiveActions, facts),
};

const notAnalysed = reportsOfEach((action: CorrectiveAction, { today, settings }) => {
  const { causeWithinDays } = settings;
  const { cause, openedDate, unread } = action;
  if (openedDate === null || unread.has('cause')) return undefined;
  if (cause !== null && !NOT_YET.test(folded(cause))) return undefined;
  if (today <= addDays(openedDate, causeWithinDays)) return undefined;
  const days = String(daysBetween(openedDate, today));
  const stated = cause === null ? say`尚無原因分析` : say`原因分析仍為「${cause}」`;
  const message = say`開立已 ${days} 日，${stated}，超過 ${String(causeWithinDays)} 日。請完成原因分析。`;
  return reportCell('CorrectiveActions', action, 'cause', message);
});
