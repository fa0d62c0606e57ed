import { say } from '../../register/said';
import { objectiveResults } from '../../facts/figures/objective-figures';
import { firstOfEach } from '../../facts/grouping';
import { measuresFor } from '../../facts/measures-for';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const kpi09: Rule = {
  id: 'KPI-09',
  severity: 'W',
  area: 'KPI',
  title: '未達成的資安目標有因應措施',
  titleEn: 'A security objective that was not met has measures',
  authority: 'ISO/IEC 27001 6.2、9.1、10.1',
  why: '目標未達成而沒有任何措施，委員會無從裁示，稽核會認為目標流於形式。',
  mend: '於「矯正措施」、項次 6 的審查議案或未解除的決議擇一寫明作法，文字中寫出指標編號或名稱。',
  needs: {
    Indicators: ['indicatorId', 'name', 'indicatorType', 'frequency', 'target', 'direction'],
    Measurements: ['indicatorId', 'period', 'value'],
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'],
    CorrectiveActions: ['action'],
    AgendaItems: ['reviewId', 'itemNo', 'subject', 'description'],
    Resolutions: ['resolution', 'releasedDate'],
  },
  *run(facts) {
    const review = nextReview(facts);
    if (!review) return;
    const meeting = meetingOf(facts, review);
    if (!meeting.period) return;
    const results = objectiveResults(meeting, meeting.period);
    for (const { indicator, latest, outcome } of firstOfEach(
      results,
      (result) => result.indicator.indicatorId,
    )) {
      if (outcome !== 'notMet' || indicator.indicatorId === null) continue;
      const { actions, findings, resolutions, items } = measuresFor(indicator, meeting);
      if (actions.length + findings.length + resolutions.length + items.length > 0) continue;
      yield reportCell(
        'Indicators',
        indicator,
        'indicatorId',
        say`${latest?.period.label ?? ''} 實際值 ${String(latest?.value ?? '')} 未達目標值 ${String(indicator.target ?? '')}，而矯正措施、項次 6 的議案與未解除的決議都沒有提到此指標的編號或名稱。請擇一登錄因應措施，並寫出「${indicator.indicatorId}」。`,
      );
    }
  },
};
