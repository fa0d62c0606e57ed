/**
 * Calls `onChange` whenever cells of any table change, whoever changed them. A hint and no more:
 * Excel keeps some changes to itself (platform 3.1). Gives the way out.
 */
export async function watchTables(
  context: Excel.RequestContext,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.tables.onChanged.add(() => {
    onChange();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    handler.remove();
    // A handler can only be removed in the context that added it (platform 2.5).
    await handler.context.sync();
  };
}
