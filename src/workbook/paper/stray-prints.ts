import type { OptionalStep } from '../optional-steps';
import type { SheetsNow } from './paper-sheets';
import { attemptOf, printIn } from './print-part';

/** A part that says what a sheet was made from, of which no sheet knows. */
export interface StrayPrint {
  readonly id: string;
  /** The run that added it; undefined of an earlier program's. */
  readonly attempt: string | undefined;
}

/** Whose the parts are of which no sheet knows; only those of earlier programs have to be read for that. */
export async function readStrayPrints(
  context: Excel.RequestContext,
  { strayPrints }: SheetsNow,
): Promise<StrayPrint[]> {
  const told = strayPrints.flatMap(({ id, key }) =>
    key === undefined ? [] : [{ id, attempt: attemptOf(key) }],
  );
  const read = strayPrints
    .filter(({ key }) => key === undefined)
    .map(({ id }) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
  if (read.length === 0) return told;
  try {
    await context.sync();
  } catch {
    // They hinder nobody: the next run finds them again.
    return told;
  }
  return [...told, ...read.map(({ id, xml }) => ({ id, attempt: printIn(xml.value)?.attempt }))];
}

export function removingPrint(
  context: Excel.RequestContext,
  { id }: Pick<StrayPrint, 'id'>,
): OptionalStep {
  return {
    what: id,
    apply: () => {
      context.workbook.customXmlParts.getItem(id).delete();
    },
  };
}
