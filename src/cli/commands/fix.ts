import { checkWorkbook } from '../../app/check-workbook';
import { nowText } from '../../app/taipei-clock';
import {
  applyRemedies,
  type Chosen,
  type Mended,
  previewRemedies,
  type RemedyPreview,
} from '../../app/remedies/remedies';
import type { Clock } from '../../register/day';
import { RULES } from '../../rules/rules';
import type { Arguments, Run } from '../command';
import { CliFault } from '../cli-fault';
import { mendedText, planText } from '../fix-text';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import type { Workbook } from '../../workbook/workbook';
import { writeWorkbook } from '../write-workbook';

/** Ids as given, separated by anything; undefined where all rules are meant. @throws CliFault */
function rulesOf({ lists }: Arguments): ReadonlySet<string> | undefined {
  const given = (lists?.['rule'] ?? []).flatMap((text) => text.split(/[\s,、，;；]+/));
  const ids = given.filter((id) => id !== '').map((id) => id.toUpperCase());
  const unknown = ids.find((id) => !RULES.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new CliFault(`沒有「${unknown}」這條規則。`);
  if (lists?.['rule']?.length && ids.length === 0) throw new CliFault('選項「--rule」的值是空白。');
  return ids.length === 0 ? undefined : new Set(ids);
}

/** The plan as data: problem by problem, without what only the program needs. */
function planJson({ remedies }: RemedyPreview) {
  return remedies.map(({ problem, ...remedy }) => {
    const { rule, severity, table, key, row, column, value, message } = problem;
    return { rule, severity, table, key, row, column, value, message, ...remedy };
  });
}

/** What was planned, as it is told, and what came of it: of twenty thousand cells no more is kept. */
async function carriedOut(
  workbook: Workbook,
  chosen: Chosen,
  clock: Clock,
  isJson: boolean,
): Promise<{ readonly told: string | ReturnType<typeof planJson>; readonly mended: Mended }> {
  const preview = await previewRemedies(workbook, clock, chosen);
  const told = isJson ? planJson(preview) : planText(preview);
  // The file that is read stays as it is: its journal need not hold what is too much for it.
  const mending = { at: nowText(clock), withoutUndo: true };
  return { told, mended: await applyRemedies(workbook, preview, mending) };
}

export const fix: Run = async (args, io) => {
  const rules = rulesOf(args);
  const { host, out, clock, isDamaged } = openForOutput(args.positionals[0] ?? '', args, io);
  const isJson = args.options.json === true;
  const result = await overDamaged(host, io, async (workbook) => {
    const chosen = ({ rule }: { readonly rule: string }) => rules?.has(rule) ?? true;
    const { told, mended } = await carriedOut(workbook, chosen, clock, isJson);
    return { told, mended, report: await checkWorkbook(workbook, clock) };
  });
  const { told, mended, report } = result;
  const isWritten = out !== undefined && args.options['dry-run'] !== true;
  if (isWritten) writeWorkbook(out, host, io);
  if (typeof told !== 'string') {
    const { ready, counts } = report;
    const plan = { written: isWritten ? out : null, fixes: told, ...mended };
    printJson(io.stdout, { ...plan, after: { ready, counts } }, 2);
  } else {
    print(io.stdout, told);
    if (isWritten) print(io.stdout, `${mendedText(mended)}\n已寫入「${out}」。`);
    else {
      for (const { text } of mended.conflicts) print(io.stdout, text);
      print(io.stdout, '沒有寫出檔案。');
    }
  }
  if (isDamaged) return 2;
  return report.ready ? 0 : 1;
};
