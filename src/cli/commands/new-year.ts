import { newYearHeadline, newYearSections } from '../../app/new-year/new-year-sections';
import { previewNewYear, startNewYear } from '../../app/new-year/new-year';
import type { NewYearPlan } from '../../app/new-year/plan-new-year';
import type { Run } from '../command';
import { mendedText } from '../fix-text';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { writeWorkbook } from '../write-workbook';

/** The plan as data: rows by their numbers. */
function planJson({ review, isThere, lastId, items, attendees, kept, notices, edit }: NewYearPlan) {
  const { open, otherOpen, indicators, terms, reminders } = kept;
  return {
    review,
    alreadyThere: isThere,
    lastReview: lastId,
    items,
    attendees,
    rows: edit.add,
    carried: open.map(({ resolutionId }) => resolutionId),
    carriedOther: otherOpen.map(({ resolutionId }) => resolutionId),
    indicators: indicators.map(({ indicatorId }) => indicatorId),
    endingTerms: terms.map(({ member, endDate, isWithoutSuccessor }) => {
      const { memberId, name, position } = member;
      return { memberId, name, position, endDate, isWithoutSuccessor };
    }),
    reminders,
    notices,
  };
}

export const newYear: Run = async (args, io) => {
  const { host, out, clock, isDamaged } = openForOutput(args.positionals[0] ?? '', args, io);
  const { plan, done } = await overDamaged(host, io, async (workbook) => {
    const found = await previewNewYear(workbook, clock);
    return { plan: found, done: await startNewYear(workbook, found, clock) };
  });
  const isWritten = out !== undefined && args.options['dry-run'] !== true;
  if (isWritten) writeWorkbook(out, host, io);
  if (args.options.json === true) {
    const { rows: added, conflicts, notices } = done;
    const outcome = { written: isWritten ? out : null, added, conflicts, told: notices };
    printJson(io.stdout, { ...planJson(plan), ...outcome }, 2);
  } else {
    const sections = newYearSections(plan).flatMap(({ title, lines }) => [
      '',
      title,
      ...lines.map((line) => `  ${line}`),
    ]);
    print(io.stdout, [newYearHeadline(plan), ...sections, ''].join('\n'));
    print(io.stdout, isWritten ? `${mendedText(done)}\n已寫入「${out}」。` : '沒有寫出檔案。');
  }
  return isDamaged ? 2 : 0;
};
