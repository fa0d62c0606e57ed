import { readEntries, restore } from '../../app/journal';
import { type JournalEntry, restorable } from '../../app/journal-text';
import { nowText } from '../../app/taipei-clock';
import { mendedBy } from '../../app/remedies/remedies';
import type { Run } from '../command';
import { mendedText } from '../fix-text';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { writeWorkbook } from '../write-workbook';

/** What was done to the structure: there is nothing to put back, and people may want to know of it. */
function structuralOf(entries: readonly JournalEntry[]) {
  return entries
    .filter(({ structure = [], cells, added, removed }) => {
      return structure.length > 0 && cells.length + added.length + removed.length === 0;
    })
    .map(({ id, at, what, structure = [] }) => ({ id, at, what, structure }));
}

export const undo: Run = async (args, io) => {
  const { host, out, clock, isDamaged } = openForOutput(args.positionals[0] ?? '', args, io);
  const { entries, structure, outcome } = await overDamaged(host, io, async (workbook) => {
    const all = await readEntries(workbook);
    const found = restorable(all);
    const listed = { entries: found, structure: structuralOf(all) };
    const [last] = found;
    if (out === undefined || !last) return { ...listed, outcome: undefined };
    return { ...listed, outcome: await restore(workbook, last.id, nowText(clock)) };
  });
  if (out !== undefined && outcome) writeWorkbook(out, host, io);
  if (args.options.json === true) {
    printJson(io.stdout, { entries, structure, written: outcome ? out : null, ...outcome }, 2);
  } else if (!outcome || out === undefined) {
    if (entries.length === 0) print(io.stdout, '沒有可復原的變更紀錄。');
    for (const { at, what, cells, added, isUnfinished } of entries) {
      const count = `（${String(cells.length)} 格、增列 ${String(added.length)} 列）`;
      const half = isUnfinished ? '（沒有做完：可能只寫入或復原了一部分，復原會全部收回）' : '';
      print(io.stdout, `${at}  ${what}${count}${half}`);
    }
    for (const { at, what } of structure) {
      print(io.stdout, `${at}  ${what}（結構的變更，無法由此復原）`);
    }
  } else {
    print(io.stdout, `復原：${entries[0]?.what ?? ''}`);
    print(io.stdout, mendedText(mendedBy(outcome)));
    print(io.stdout, `已寫入「${out}」。`);
  }
  if (isDamaged) return 2;
  return out !== undefined && !outcome ? 1 : 0;
};
