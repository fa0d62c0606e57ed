import { listSheets } from './list-sheets';
import { findBoxes } from './box-marks';
import { readMark } from './paper-mark';
import { sameName } from './paper-sheets';
import { isNamed, loadPrints, printIn } from './print-part';
import { numbersTypedOver, type TypedOver } from './printed-numbers';
import { readFilled } from './read-filled';
import type { WrittenBox } from './written-box';

/** A sheet that holds a paper of ours, as it was made or written on since. */
export interface MadeSheet {
  readonly name: string;
  /** What was given along when it was made. */
  readonly record: string;
  readonly typedOver: readonly TypedOver[];
  /** What people wrote into its boxes. */
  readonly written: readonly WrittenBox[];
  /** `PaperMark.open`. */
  readonly open?: true;
}

/** The sheets of papers that know what they were made from. One that people renamed is theirs. */
export async function readMadeSheets(context: Excel.RequestContext): Promise<MadeSheet[]> {
  const { listed, beside } = await listSheets(context, () => loadPrints(context));
  const prints = beside();
  const made = listed.flatMap(({ sheet, text = '' }) => {
    const mark = readMark(text);
    const print = prints.find((one) => isNamed(one, mark?.print));
    if (mark?.state !== 'ready' || print === undefined) return [];
    const part = context.workbook.customXmlParts.getItem(print.id);
    return mark.names.some((name) => sameName(name, sheet.name))
      ? [{ sheet, part, boxes: mark.boxes ?? [], ...(mark.open && { open: mark.open }) }]
      : [];
  });
  const read = await readFilled(
    context,
    made.map(({ sheet }) => sheet),
    (at) => made[at]?.part.getXml(),
  );
  return made.flatMap(({ sheet: { name }, boxes, open }, at): MadeSheet[] => {
    const { cells = [], beside: xml } = read[at] ?? {};
    const print = xml && printIn(xml.value);
    if (print === undefined) return [];
    const { written } = findBoxes(cells, boxes);
    const typedOver = numbersTypedOver(print.rows, cells);
    return [{ name, record: print.record, typedOver, written, ...(open && { open }) }];
  });
}
