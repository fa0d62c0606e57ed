import { bindUseCases } from '../../src/taskpane/use-cases';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { openBook } from './books';
import { EDITS } from './edits-of-colleagues';
import { differences, type State, stateOf } from './state';
import { said, untrue } from './told';
import { clock, type Kept, type UseCase } from './use-case';

function edit({ excel }: OpenWorkbook, name: string): Promise<void> {
  return excel.run(async (context) => {
    EDITS[name]?.(context);
    await context.sync();
  });
}

/** How it may stand where both have worked: as if one had come after the other, or one alone. */
interface Orders {
  readonly edited: State;
  readonly possible: readonly State[];
}

const known = new Map<string, Promise<Orders>>();

function ordersOf(useCase: UseCase, name: string): Promise<Orders> {
  const id = `${useCase.name} | ${name}`;
  const orders = known.get(id) ?? workOut(useCase, name);
  known.set(id, orders);
  return orders;
}

async function workOut(useCase: UseCase, name: string): Promise<Orders> {
  const first = await openBook(useCase.book);
  await edit(over(first.host, 'colleague'), name);
  const edited = placeless(stateOf(first.host));
  await work(useCase, first, new Map()).catch(() => undefined);
  const last = await openBook(useCase.book);
  await work(useCase, last, new Map());
  await edit(over(last.host, 'colleague'), name);
  return { edited, possible: [first, last].map(({ host }) => placeless(stateOf(host))) };
}

function work(useCase: UseCase, open: OpenWorkbook, kept: Kept): Promise<unknown> {
  return useCase.work(bindUseCases(open.workbook, clock), kept, open);
}

/** How it went beside a colleague. */
export interface Beside {
  /** Neither as if one had come after the other nor one alone: a part of the work was left, and that was told. */
  readonly isPartly: boolean;
  /** What is wrong; nothing as a rule. */
  readonly why: readonly string[];
}

/** The use case where a colleague does this in front of the `at`th request. */
export async function beside(useCase: UseCase, at: number, name: string): Promise<Beside> {
  const open = await openBook(useCase.book);
  const colleague = over(open.host, 'colleague');
  let theirs: Promise<void> | undefined;
  const act = () => (theirs ??= edit(colleague, name));
  open.line.beforeRequest(at, act);
  let told: unknown;
  const done = await work(useCase, open, new Map()).catch((error: unknown) => {
    told = error;
  });
  // The last requests only let go of what Excel has kept: the work may be over by then.
  await act();
  const { edited, possible } = await ordersOf(useCase, name);
  const left = placeless(stateOf(open.host));
  const isSaid = isToldPartly(told, done);
  const why = untrue(told);
  const ends = [...possible, ...(isSaid ? [edited] : [])];
  if (ends.some((end) => differences(left, end).length === 0)) return { isPartly: false, why };
  const strange = strangeIn(left, [edited, ...possible]);
  if (isSaid && strange.length === 0) return { isPartly: true, why };
  const nearest = ends.map((end) => differences(left, end)).sort((a, b) => a.length - b.length);
  why.push(`${told === undefined ? 'done' : said(told)}, but ${String(nearest[0])}`);
  why.push(...strange.slice(0, 3));
  return { isPartly: false, why };
}

/** What was left is said: as a fault, or beside what was done. */
function isToldPartly(error: unknown, done: unknown): boolean {
  const { conflicts = [], notices = [], blocked = [], gone = 0 } = (done ?? {}) as Told;
  return error !== undefined || conflicts.length + notices.length + blocked.length + gone > 0;
}

type Told = Partial<Readonly<Record<'conflicts' | 'notices' | 'blocked', readonly unknown[]>>> & {
  readonly gone?: number;
};

/**
 * Of a part of the work every cell is as it would be in one of the orders, or before the work: nothing in
 * another row or column, and nothing gone that is there in all of them. What the journal says of the part
 * is a matter of its own.
 */
function strangeIn(left: State, ends: readonly State[]): string[] {
  const names = new Set([left, ...ends].flatMap((each) => [...each.keys()]));
  return [...names].flatMap((name) => {
    if (name === 'kept') return [];
    const lines = ends.map((end) => new Set((end.get(name) ?? '').split('\n')));
    const own = new Set((left.get(name) ?? '').split('\n'));
    const odd = [...own].filter((line) => !lines.some((set) => set.has(line)));
    const [first = new Set<string>(), ...others] = lines;
    const gone = [...first].filter((l) => others.every((set) => set.has(l)) && !own.has(l));
    return [...odd.map((l) => `${name}: ${l}`), ...gone.map((l) => `${name} without ${l}`)];
  });
}

/** Rows move, and the journal says where they stood, and by which columns one without a number is known. */
function placeless(state: State): State {
  return new Map(
    [...state].map(([name, text]) => [
      name,
      name === 'kept'
        ? text
            .replace(/"row":\d+/g, '"row":0')
            .replace(/"(seen|was)":"\w+"/g, '"$1":""')
            .replace(/"headers":\{[^}]*\}/g, '"headers":{}')
        : text,
    ]),
  );
}
