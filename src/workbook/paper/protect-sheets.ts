import { applyOptional } from '../optional-steps';
import type { BuiltSheet } from './attempt';
import type { Place } from './take-place';

/**
 * Keeps what is printed from being typed over by mistake: without a password, and cells can still be
 * selected and copied. New sheets are never protected yet. Gives a sentence for each that Excel left open.
 */
export async function protectSheets(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  places: readonly Place[],
): Promise<string[]> {
  const failed = await applyOptional(
    context,
    built.map(({ sheet }, at) => ({
      what: `已產生工作表「${places[at]?.name ?? ''}」，但 Excel 沒有保護它，請自行在「校閱」選「保護工作表」。`,
      apply: () => {
        sheet.protection.protect({ selectionMode: 'Normal' });
      },
    })),
  );
  return failed.map(({ step }) => step.what);
}
