import { migrate as carryOut, previewMigration } from '../../app/migration';
import { nowText } from '../../app/taipei-clock';
import type { Run } from '../command';
import { mendedText, planText } from '../fix-text';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { writeWorkbook } from '../write-workbook';

export const migrate: Run = async (args, io) => {
  const { host, out, clock, isDamaged } = openForOutput(args.positionals[0] ?? '', args, io);
  const { preview, mended } = await overDamaged(host, io, async (workbook) => {
    const found = await previewMigration(workbook, clock);
    const mending = { at: nowText(clock), withoutUndo: true };
    return { preview: found, mended: await carryOut(workbook, found, mending) };
  });
  const { from, to, remedies } = preview;
  const isWritten = out !== undefined && args.options['dry-run'] !== true;
  if (isWritten) writeWorkbook(out, host, io);
  if (args.options.json === true) {
    const steps = remedies.map(({ problem, label, steps: done, rows, left }) => {
      const { table, message } = problem;
      return {
        table,
        message,
        label,
        steps: done ?? [],
        rows,
        ...(left !== undefined && { left }),
      };
    });
    printJson(io.stdout, { from, to, written: isWritten ? out : null, steps, ...mended }, 2);
  } else {
    print(io.stdout, `活頁簿的資料版本：${String(from)}；本程式的版本：${String(to)}。`);
    print(io.stdout, remedies.length === 0 ? '沒有需要加入的欄或項目。' : planText(preview));
    print(io.stdout, isWritten ? `${mendedText(mended)}\n已寫入「${out}」。` : '沒有寫出檔案。');
  }
  return isDamaged ? 2 : 0;
};
