import { addDays, rocShort, rocYear } from '../register/day';
import { identity } from '../register/identity';
import { isNonconformity } from '../register/nonconformity';
import { currentActions } from '../register/progress';
import { isCurrent } from '../facts/people';
import { readable } from '../register/readable';
import { fnd14 } from './computed-columns';
import { futureReports } from './future-day';
import { headerOf, reportCell, rowName } from './report';
import type { ColumnName } from '../register/register';
import type { Rule } from './rule';
import { faultsOf } from './unreadable';

/** NC-115-001: the year is the 民國 year of 發現日期. */
const FINDING_ID = /^NC-(\d{2,3})-\d{3,}$/;

const required: readonly ColumnName<'Findings'>[] = [
  'foundDate',
  'source',
  'category',
  'description',
  'unit',
  'issuer',
];

const fnd01: Rule = {
  id: 'FND-01',
  severity: 'E',
  area: 'FND',
  title: '發現事項編號不空白、不重複、格式正確，年度與發現日期相符（不符為 W）',
  authority: '實務作法',
  needs: { Findings: ['findingId'] },
  *run(context) {
    yield* faultsOf('FND-01', context);
    for (const finding of context.rows.Findings) {
      if (finding.findingId === null) continue;
      const year = FINDING_ID.exec(finding.findingId)?.[1];
      if (year === undefined) {
        yield reportCell(
          'Findings',
          finding,
          'findingId',
          `編號「${finding.findingId}」不合格式。請依「NC-民國年-三位流水號」編號，例如 NC-115-001。`,
        );
      } else if (finding.foundDate !== null && rocYear(finding.foundDate) !== Number(year)) {
        yield reportCell(
          'Findings',
          finding,
          'findingId',
          `編號的年度 ${year} 與發現日期 ${rocShort(finding.foundDate)} 的年度不符。請確認發現日期與編號何者有誤。`,
          'W',
        );
      }
    }
  },
};

const fnd02: Rule = {
  id: 'FND-02',
  severity: 'E',
  area: 'FND',
  title: '發現事項必填欄位齊備',
  authority: '實務作法',
  needs: { Findings: required },
  *run({ rows }) {
    for (const finding of rows.Findings) {
      for (const column of required) {
        if (finding.unread.has(column) || finding[column] !== null) continue;
        yield reportCell(
          'Findings',
          finding,
          column,
          `${headerOf('Findings', column)}空白。請補填。`,
        );
      }
    }
  },
};

const fnd03: Rule = {
  id: 'FND-03',
  severity: 'E',
  area: 'FND',
  title: '發現事項的類別、來源等為清單所列',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('FND-03', context),
};

const fnd05: Rule = {
  id: 'FND-05',
  severity: 'E',
  area: 'FND',
  title: '發現日期不晚於今日',
  authority: '實務作法',
  needs: { Findings: ['foundDate'] },
  run: (context) => futureReports(context, 'Findings', 'foundDate', '發現日期不會在未來，請更正。'),
};

const fnd08: Rule = {
  id: 'FND-08',
  severity: 'E',
  area: 'FND',
  title: '開立人不屬於受稽單位',
  authority: '程序伍、一、(二)3(1)F；ISO/IEC 27001 9.2.2',
  needs: {
    Findings: ['foundDate', 'unit', 'issuer'],
    Members: ['name', 'unit', 'startDate', 'endDate'],
  },
  *run({ rows, people }) {
    for (const finding of rows.Findings) {
      const { issuer, foundDate, unit } = finding;
      if (issuer === null || foundDate === null || unit === null) continue;
      const audited = people.unitsIn(unit);
      const own = people
        .namesIn(issuer)
        // Which of two people of one name it was must be said first.
        .filter((name) => !people.isAmbiguous(name))
        .flatMap((name) => people.appointments(name))
        .filter((m) => readable(m, 'unit', 'startDate', 'endDate') && isCurrent(m, foundDate))
        .find((member) => member.unit !== null && audited.includes(identity(member.unit)));
      if (!own) continue;
      yield reportCell(
        'Findings',
        finding,
        'issuer',
        `開立人「${issuer}」於 ${rocShort(foundDate)} 服務於受稽單位「${own.unit ?? ''}」（${rowName('Members', own)}），不得稽核所屬單位。請改由其他單位稽核人員確認並開立。`,
      );
    }
  },
};

const fnd10: Rule = {
  id: 'FND-10',
  severity: 'E',
  area: 'FND',
  title: '主要、次要不符合均有矯正措施（次要不符合有寬限日數）',
  authority: 'ISO/IEC 27001 10.2',
  needs: {
    Findings: ['findingId', 'category', 'foundDate'],
    CorrectiveActions: ['actionId', 'findingId'],
  },
  *run({ rows, settings, today, actionsOf }) {
    // An action whose 發現編號 cannot be read may be the one that seems to be missing.
    if (rows.CorrectiveActions.some((action) => action.unread.has('findingId'))) return;
    for (const finding of rows.Findings) {
      if (finding.findingId === null || !isNonconformity(finding)) continue;
      // Closed without one: FND-15's.
      if (finding.closedDate !== null) continue;
      if (actionsOf(finding.findingId).length > 0) continue;
      const minor = finding.category === '次要不符合';
      // Without a 發現日期 nobody knows how long it has stood: FND-02, DAT-01 or DAT-02 says so.
      if (minor && finding.foundDate === null) continue;
      if (
        minor &&
        finding.foundDate &&
        today <= addDays(finding.foundDate, settings.minorGraceDays)
      )
        continue;
      const grace = minor ? `，且已逾寬限 ${String(settings.minorGraceDays)} 日` : '';
      yield reportCell(
        'Findings',
        finding,
        'category',
        `「${finding.category ?? ''}」尚無矯正措施${grace}。請於「矯正措施」新增一列，發現編號填 ${finding.findingId}。`,
      );
    }
  },
};

const fnd15: Rule = {
  id: 'FND-15',
  severity: 'E',
  area: 'FND',
  title: '不符合事項結案前，矯正措施均已完成並驗證有效',
  authority: '實務作法',
  needs: {
    Findings: ['findingId', 'category', 'closedDate'],
    CorrectiveActions: ['actionId', 'findingId', 'previousActionId', 'doneDate', 'result'],
  },
  *run({ rows, actionsOf }) {
    if (rows.CorrectiveActions.some((action) => action.unread.has('findingId'))) return;
    for (const finding of rows.Findings) {
      const { findingId, closedDate } = finding;
      if (findingId === null || closedDate === null || !isNonconformity(finding)) continue;
      const closed = `已填結案日 ${rocShort(closedDate)}，`;
      const actions = actionsOf(findingId);
      if (actions.length === 0) {
        yield reportCell(
          'Findings',
          finding,
          'closedDate',
          `${closed}但無任何矯正措施。請補登矯正措施及驗證結果，或清除結案日。`,
        );
        continue;
      }
      const open = currentActions(findingId, actions).filter(
        (action) =>
          readable(action, 'doneDate', 'result', 'previousActionId') &&
          (action.doneDate === null || action.result !== '有效'),
      );
      if (open.length === 0) continue;
      const states = open.map(
        (action) =>
          `${rowName('CorrectiveActions', action)} ${action.doneDate === null ? '尚未完成' : action.result === null ? '尚未驗證' : `驗證結果為「${action.result}」`}`,
      );
      yield reportCell(
        'Findings',
        finding,
        'closedDate',
        `${closed}但${states.join('、')}。請待全部完成並驗證有效再結案，或清除結案日。`,
      );
    }
  },
};

const fnd19: Rule = {
  id: 'FND-19',
  severity: 'E',
  area: 'FND',
  title: '結案日不早於發現日期，且不晚於今日',
  authority: '實務作法',
  needs: { Findings: ['foundDate', 'closedDate'] },
  *run(context) {
    for (const finding of context.rows.Findings) {
      const { foundDate, closedDate } = finding;
      if (foundDate === null || closedDate === null || closedDate >= foundDate) continue;
      yield reportCell(
        'Findings',
        finding,
        'closedDate',
        `結案日 ${rocShort(closedDate)} 早於發現日期 ${rocShort(foundDate)}，此列無法計入發現事項的數字。請更正其中一個日期。`,
      );
    }
    yield* futureReports(context, 'Findings', 'closedDate', '尚未結案請留白，結案後再填。');
  },
};

export const findingRules: readonly Rule[] = [
  fnd01,
  fnd02,
  fnd03,
  fnd05,
  fnd08,
  fnd10,
  fnd14,
  fnd15,
  fnd19,
];
