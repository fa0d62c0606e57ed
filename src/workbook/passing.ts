/** Contexts in which nothing is kept for longer than the request in which it was asked for. */
const passingContexts = new WeakSet<Excel.RequestContext>();

/**
 * For reading alone. `Excel.run` asks Excel to keep every range there is made in it, and the library makes that
 * twice even where it is taken back at once; outside of it a range is made once and kept by nobody (platform 2.2).
 */
export function passingContext(excel: Pick<typeof Excel, 'RequestContext'>): Excel.RequestContext {
  const context = new excel.RequestContext();
  passingContexts.add(context);
  return context;
}

/**
 * A range that nothing asks for after the next sync. Excel keeps every range else for as long as the batch
 * runs, with three more actions each and a request that gives them back (platform 2.2).
 */
export function passing<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
  if (!passingContexts.has(range.context)) range.untrack();
  return range;
}
