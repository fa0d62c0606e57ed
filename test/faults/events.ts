import type { CheckReport } from '../../src/app/check-workbook';
import { QUIRKS, type QuirkSettings } from '../../src/host/faults/quirk-table';
import { bindUseCases, type UseCases } from '../../src/taskpane/use-cases';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { openBook } from './books';
import { ended, type FaultFree, told } from './matrix';
import { differences, stateOf } from './state';
import { said, untrue } from './told';
import { clock } from './use-case';

export type Manner = QuirkSettings['eventsCome'];

/** However events may come: in time, twice, too early, too late, in another order, some of them, none. */
export const MANNERS: readonly Manner[] = QUIRKS.eventsCome.values;

/** Who has the workbook open: the pane that does the work listens as well, or a colleague’s does. */
export const LISTENERS = ['own', 'colleague'] as const;

export interface EventsTrial {
  readonly manner: Manner;
  readonly listener: (typeof LISTENERS)[number];
}

/** Longer than tables are looked at whole after the last that was heard. */
const QUIET_MILLISECONDS = 7_000;
const STEP_MILLISECONDS = 100;

/** These follow what is typed by themselves: two that follow would be two panes in one Excel. */
const FOLLOWS_TYPING = 'a date typed in the grid';

/** The use case where events come like this: what is wrong with the workbook, the live check or what is left listening. */
export async function withEvents(free: FaultFree, trial: EventsTrial): Promise<string[]> {
  const { manner, listener } = trial;
  const { useCase } = free;
  const open = await openBook(useCase.book);
  const { host } = open;
  const cases = bindUseCases(open.workbook, clock);
  const beside = listener === 'own' ? open : over(host, 'beside', { seat: 'there' });
  const listening = listener === 'own' ? cases : bindUseCases(beside.workbook, clock);
  const heard = await listen(listening, useCase.name === FOLLOWS_TYPING && listener === 'own');
  // What a pane looks at because it has only just begun to follow says nothing of events.
  await pass(QUIET_MILLISECONDS);
  host.quirks.set({ eventsCome: manner });
  const end = await ended(useCase, open, new Map(), cases);
  await pass();
  // What is late by now comes at last.
  host.quirks.clear();
  host.edit(() => undefined);
  await pass(QUIET_MILLISECONDS);

  const left = differences(stateOf(host), free.after);
  const why = untrue(end.error);
  const isUntyped = useCase.name === FOLLOWS_TYPING && isLossy(manner);
  if (end.error !== undefined && !isUntyped) why.push(`failed: ${said(end.error)}`);
  if (left.length > 0 && !isUntyped) why.push(`not as it should be: ${told(left)}`);
  why.push(...(await unlikeTruth(beside, listening, heard, trial)));
  for (const stop of heard.stops) await stop();
  if (host.held.registrations > 0) why.push(`${String(host.held.registrations)} handlers left`);
  return why;
}

/** Of a change by somebody else nothing but events tells; of one’s own the pane knows. */
function isUntold({ manner, listener }: EventsTrial): boolean {
  return listener === 'colleague' && isLossy(manner);
}

function isLossy(manner: Manner): boolean {
  return manner === 'never' || manner === 'everyOther';
}

interface Heard {
  readonly stops: readonly (() => Promise<unknown>)[];
  readonly last: () => string;
}

/** All that a pane follows at the same time. */
async function listen(cases: UseCases, isTypingFollowed: boolean): Promise<Heard> {
  const quiet = () => undefined;
  let last = await cases.check().then(problemsOf, quiet);
  const onReport = (report: CheckReport) => {
    last = problemsOf(report);
  };
  const onStale = () => {
    last = 'stale';
  };
  const stops = [
    await cases.follow({ onReport, onStale }),
    await (await cases.row()).follow(quiet),
    ...(await (await cases.findings()).watch(quiet).then(
      (stop) => [stop],
      // Without a table of findings there is none to follow.
      () => [],
    )),
    ...(isTypingFollowed ? [] : [await (await cases.typedDates()).follow(() => true, quiet)]),
  ];
  return { stops, last: () => last ?? 'none' };
}

/** What papers are told to be is looked at when all is checked, and not after each change. */
function problemsOf({ problems }: CheckReport): string {
  return problems
    .filter(({ rule }) => !rule.startsWith('RPT'))
    .map((problem) => JSON.stringify(problem))
    .sort()
    .join('\n');
}

async function unlikeTruth(
  { host }: OpenWorkbook,
  listening: UseCases,
  heard: Heard,
  trial: EventsTrial,
): Promise<string[]> {
  const truth = await bindUseCases(over(host, 'later').workbook, clock)
    .check()
    .then(problemsOf, () => 'none');
  const shown = heard.last();
  const why: string[] = [];
  if (!isUntold(trial) && shown !== truth)
    why.push(`shows otherwise: ${firstUnlike(shown, truth)}`);
  const asked = await listening.check().then(problemsOf, () => 'none');
  if (asked !== truth) why.push(`checked by hand otherwise: ${firstUnlike(asked, truth)}`);
  return why;
}

function firstUnlike(one: string, other: string): string {
  const lines = (text: string) => text.split('\n');
  const missing = (of: string, from: string) =>
    lines(of).find((line) => !lines(from).includes(line)) ?? '';
  return `${missing(one, other).slice(0, 120)} / ${missing(other, one).slice(0, 120)}`;
}

/** The clock goes on, with rests in between, as long as requests are on their way. */
async function pass(milliseconds = STEP_MILLISECONDS * 2): Promise<void> {
  for (let past = 0; past < milliseconds; past += STEP_MILLISECONDS) {
    await jest.advanceTimersByTimeAsync(STEP_MILLISECONDS);
  }
}
