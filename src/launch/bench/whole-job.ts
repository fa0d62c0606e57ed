import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { agendaRecord } from '../../app/agenda';
import { checkFacts, ofPapers, withProblems } from '../../app/check-workbook';
import { chosenReview } from '../../app/chosen-review';
import { fixedClock } from '../../app/fixed-clock';
import { loadFactsForAgenda } from '../../app/load-facts';
import { renderWithoutMarks } from '../../app/marks';
import { randomId } from '../../app/random-id';
import { Host } from '../../host/host';
import { loadOffice } from '../../host/node/load-office';
import type { Day } from '../../register/day';
import { atOnce } from '../../register/steps';
import { buildAgenda } from '../../review/build-agenda';
import { unheard } from '../../workbook/course';
import { Workbook } from '../../workbook/workbook';
import { resultFile } from './job-files';

/** What the command line tells office.js, and that behind it is a file. */
const API = '1.14';

/** Load, read, check, agenda, save, as the command line does it, and nothing else. */
export async function wholeJob(bytes: Uint8Array, today: Day, file: string) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const clock = fixedClock(today);
  const host = Host.open(bytes, { keepsSteps: false });
  void host.damages;
  const workbook = new Workbook(loadOffice(host, { api: API }).Excel, randomId, true);
  const facts = await loadFactsForAgenda(workbook, clock, undefined, { asksLook: true });
  const checked = checkFacts(facts);
  const printed = atOnce(await ofPapers.find(facts, checked.problems));
  const { problems } = withProblems(checked, printed);
  const agenda = buildAgenda(facts, chosenReview(facts, undefined));
  const record = agendaRecord(facts, agenda);
  await renderWithoutMarks(workbook, agenda.papers, unheard, { record });
  const saved = host.save();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  writeFileSync(resultFile(file, 'whole'), saved);
  const figures = Object.fromEntries(
    Object.entries(agenda.figures).map(([id, { value }]) => [id, value]),
  );
  return { ms, cpu: (user + system) / 1000, figures, problems: problems.length };
}
