import { applyOptional } from '../optional-steps';
import { demandMark, removeMark } from '../sheet-mark';

/** Sheets that were written on while the new ones were made: they stay, as people's own. */
export async function leaveToPeople(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<string[]> {
  await applyOptional(
    context,
    names.map((name) => ({
      what: name,
      apply: () => {
        const sheet = context.workbook.worksheets.getItem(name);
        demandMark(sheet);
        removeMark(sheet);
      },
    })),
  );
  return names.map(
    (name) =>
      `產生期間有人在原工作表填寫，該張保留為「${name}」，請把新填寫的內容移到新的一份，再自行刪除。`,
  );
}
