/** The id Excel gave a sheet; undefined where its adding never came about. */
export function addedId(sheet: Excel.Worksheet | undefined): string | undefined {
  try {
    return sheet?.id;
  } catch {
    return undefined;
  }
}
