import { type OptionalStep, applyOptional } from '../optional-steps';
import { codeOf } from '../excel-errors';
import { loadMark, markOf, putMark } from '../sheet-mark';
import { markText, readMark } from './paper-mark';

/** A sheet of ours that is to be protected. */
interface OpenSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Keeps what is printed from being typed over by mistake: without a password, and cells can still be
 * selected and copied. Until it is, their marks say so, and the next run does it. Gives a sentence for
 * each that Excel left open, and the names of the others.
 */
export async function protectSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<{ readonly done: readonly string[]; readonly left: readonly string[] }> {
  const all = names.map((name): OpenSheet => {
    return { name, sheet: context.workbook.worksheets.getItem(name) };
  });
  try {
    const open = await stillOpen(context, all);
    const failed = await applyOptional(context, open);
    const steps = new Set(failed.map(({ step }) => step.what));
    // Of what is protected its mark may have been refused.
    const again = all.filter(({ name }) => steps.has(name));
    const left = again.length === 0 ? [] : await stillOpen(context, again);
    const unprotected = new Set(left.filter(({ isOpen }) => isOpen).map(({ what }) => what));
    const done = open.filter(({ isOpen, what }) => isOpen && !unprotected.has(what));
    return { done: done.map(({ what }) => what), left: leftOpen([...unprotected]) };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    // Nothing can be asked: as far as is known they are open.
    return { done: [], left: leftOpen(names) };
  }
}

/** What is left to do: to protect, and to take that off the mark. */
async function stillOpen(context: Excel.RequestContext, sheets: readonly OpenSheet[]) {
  const looked = sheets.map(({ name, sheet }) => ({
    ...{ name, sheet, mark: loadMark(sheet) },
    protection: sheet.protection.load('protected'),
  }));
  await context.sync();
  return looked.flatMap(({ name, sheet, mark, protection }) => {
    const held = readMark(markOf(mark) ?? '');
    if (!held?.open) return [];
    const isOpen = !protection.protected;
    const step: OptionalStep & { readonly isOpen: boolean } = {
      what: name,
      isOpen,
      apply: () => {
        if (isOpen) sheet.protection.protect({ selectionMode: 'Normal' });
        putMark(sheet, markText({ ...held, open: undefined }));
      },
    };
    return [step];
  });
}

function leftOpen(names: readonly string[]): string[] {
  return names.map(
    (name) => `已產生工作表「${name}」，但 Excel 沒有保護它，請自行在「校閱」選「保護工作表」。`,
  );
}
