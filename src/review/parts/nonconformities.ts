import { agendaTitles } from '../../facts/agenda-words';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { uncountedSentence } from '../wording/uncounted-sentence';
import { seriesBlocks } from './finding-series';
import { flowSentences, incidentSentence, overdueSentence } from './finding-sentences';
import { resultSentences } from './result-sentences';

/** Procedure 伍.二.(二) 3(1) */
export const nonconformities: PartDefinition = {
  no: '3-1',
  title: agendaTitles['3-1'],
  reporter: '稽核小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const { rows } = context.facts;
  if (!context.period) {
    const sentences = [`${context.periodProblem}，本項數字無法計算。`];
    return { ...noData, sentences };
  }
  if (rows.Findings.length === 0) return noData;
  return {
    sentences: [
      ...flowSentences(context),
      ...resultSentences(context),
      overdueSentence(context),
      ...incidentSentence(context),
      ...uncounted(context),
    ],
    blocks: seriesBlocks(context),
  };
}

function uncounted({ figures }: PartContext): readonly string[] {
  return [
    ...uncountedSentence(
      figures,
      ['3-1.total.closing', '3-1.averageDaysToClose', '3-1.repeat'],
      '發現事項',
    ),
    ...uncountedSentence(
      figures,
      ['3-1.onTimeRate', '3-1.overdue', '3-1.effectiveRate'],
      '矯正措施',
    ),
  ];
}
