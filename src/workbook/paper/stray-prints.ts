import type { OptionalStep } from '../optional-steps';
import type { SheetsNow } from './paper-sheets';
import { printIn } from './print-part';

/** A part that says what a sheet was made from, of which no sheet knows. */
export interface StrayPrint {
  readonly id: string;
  /** The run that added it; undefined of an earlier program's. */
  readonly attempt: string | undefined;
}

/** Whose the parts are of which no sheet knows; as a rule there are none, and nothing is asked. */
export async function readStrayPrints(
  context: Excel.RequestContext,
  { strayPrints }: SheetsNow,
): Promise<StrayPrint[]> {
  if (strayPrints.length === 0) return [];
  const read = strayPrints.map((id) => ({
    id,
    xml: context.workbook.customXmlParts.getItem(id).getXml(),
  }));
  try {
    await context.sync();
  } catch {
    // They hinder nobody: the next run finds them again.
    return [];
  }
  return read.map(({ id, xml }) => ({ id, attempt: printIn(xml.value)?.attempt }));
}

export function removingPrint(context: Excel.RequestContext, { id }: StrayPrint): OptionalStep {
  return {
    what: id,
    apply: () => {
      context.workbook.customXmlParts.getItem(id).delete();
    },
  };
}
