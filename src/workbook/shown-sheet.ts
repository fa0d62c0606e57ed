/** A hidden sheet that was shown to go there. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  /** How it was hidden: people bring back only what is Hidden. */
  readonly was: 'Hidden' | 'VeryHidden';
}

export interface Shown {
  readonly sheet: ShownSheet | undefined;
  /** Of the cell selected; '' without one. */
  readonly address: string;
  readonly rowHidden: boolean;
}

/**
 * Brings a sheet to the front, hidden or not, and selects the cell if there is one; a sheet that was
 * hidden is hidden again when that fails. Its `id`, `name` and `visibility` are loaded.
 */
export async function showSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell?: Excel.Range,
): Promise<Shown> {
  const { id, name, visibility } = sheet;
  const was = visibility === 'Visible' ? undefined : visibility;
  try {
    if (was !== undefined) sheet.visibility = 'Visible';
    sheet.activate();
    cell?.load('address,rowHidden');
    cell?.select();
    await context.sync();
  } catch (error) {
    // The first fault is the one to tell, whether or not Excel lets the sheet be hidden again.
    if (was !== undefined) await setVisibility(context, sheet, was).catch(() => undefined);
    throw error;
  }
  return {
    sheet: was === undefined ? undefined : { id, name, was },
    address: cell?.address ?? '',
    rowHidden: cell?.rowHidden ?? false,
  };
}

async function setVisibility(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  visibility: ShownSheet['was'],
): Promise<void> {
  sheet.visibility = visibility;
  await context.sync();
}

/** Hides a sheet as it was before it was shown; one that is gone needs no hiding. */
export async function hideAgain(
  context: Excel.RequestContext,
  { id, was }: ShownSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('visibility');
  await context.sync();
  if (!sheet.isNullObject) await setVisibility(context, sheet, was);
}
