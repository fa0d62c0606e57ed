import { identity } from '../../register/identity';
import { CHOICES, type FindingFilter, FLAGS, noFilter } from './finding-filter';

/** A filter of 發現事項 under a name, kept in the workbook. */
export interface SavedView {
  readonly name: string;
  readonly filter: FindingFilter;
}

const LIST = 'Findings';

export function viewText({ name, filter }: SavedView): string {
  return JSON.stringify({ version: 1, list: LIST, name, filter });
}

/** Undefined of one that this program cannot read: a later one's, or another list's. */
export function parseView(text: string): SavedView | undefined {
  let read: { version?: unknown; list?: unknown; name?: unknown; filter?: object };
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return undefined;
  }
  const { version, list, name, filter = {} } = read;
  if (version !== 1 || list !== LIST || typeof name !== 'string') return undefined;
  const given = filter as Partial<Record<keyof FindingFilter, unknown>>;
  const texts = CHOICES.flatMap((chip) =>
    typeof given[chip] === 'string' ? [[chip, given[chip]] as const] : [],
  );
  const flags = FLAGS.map((chip) => [chip, given[chip] === true] as const);
  return { name, filter: { ...noFilter, ...Object.fromEntries([...texts, ...flags]) } };
}

/** The texts without a view of this name; what cannot be read stays. */
export function withoutView(texts: readonly string[], name: string): string[] {
  return texts.filter((text) => {
    const view = parseView(text);
    return view === undefined || identity(view.name) !== identity(name);
  });
}
