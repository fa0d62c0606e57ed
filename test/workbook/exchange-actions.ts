import type { OpenWorkbook } from './over-host';

/** Of the wire: a mark between actions. */
const trace = 5;

/** Where in its requests a piece of work puts new sheets in the places of old ones; 1 being the first. */
export interface ExchangeActions {
  readonly request: number;
  readonly first: number;
  readonly last: number;
}

/** Found in a run without faults, by the marks before and behind it. */
export async function exchangeActions(
  { host }: OpenWorkbook,
  work: () => Promise<unknown>,
): Promise<ExchangeActions> {
  const found: ExchangeActions[] = [];
  const execute = host.execute.bind(host);
  let request = 0;
  host.execute = (body, session) => {
    request += 1;
    const { Actions } = JSON.parse(body) as { Actions: { ActionType: number }[] };
    const marks = Actions.flatMap(({ ActionType }, at) => (ActionType === trace ? [at + 1] : []));
    // Behind those of the content and of the question where rows stand.
    const [before, behind] = marks.slice(-2);
    if (before !== undefined && behind !== undefined) {
      found.push({ request, first: before + 1, last: behind - 1 });
    }
    return execute(body, session);
  };
  await work();
  host.execute = execute;
  const [one, ...more] = found;
  if (!one || more.length > 0) throw new Error(`${String(found.length)} requests with marks`);
  return one;
}
