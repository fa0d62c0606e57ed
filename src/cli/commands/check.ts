import { checkWorkbook } from '../../app/check-workbook';
import { checkText } from '../check-text';
import type { Run } from '../command';
import { print, printJson } from '../io';
import { openHost, overDamaged, tellDamages } from '../open-workbook';
import { clocksOf } from '../today-option';

export const check: Run = async (args, io) => {
  const { clock, now } = clocksOf(args);
  const host = openHost(args.positionals[0] ?? '', { now });
  const isDamaged = tellDamages(host, io);
  const found = await overDamaged(host, io, (workbook) => checkWorkbook(workbook, clock));
  // What Excel will keep of a damaged file nobody knows: what could be read is checked, and no
  // meeting is held on it.
  const report = isDamaged ? { ...found, ready: false } : found;
  // What another language would say it by is of no use here.
  const problems = report.problems.map(({ said: _, ...problem }) => problem);
  if (args.options.json === true) printJson(io.stdout, { ...report, problems }, 2);
  else print(io.stdout, checkText(report));
  if (isDamaged) return 2;
  return report.ready ? 0 : 1;
};
