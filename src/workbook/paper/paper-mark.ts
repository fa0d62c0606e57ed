/** What the mark on a sheet that holds a paper says. */
export interface PaperMark {
  /** A retired sheet has been replaced and only waits to be removed. */
  readonly state: 'building' | 'ready' | 'retired';
  /** The paper's own title, as long as it is. */
  readonly paper: string;
  /** The names this program gave the sheet. Under any other it is people's own. */
  readonly names: readonly string[];
  /** Of a sheet that is being built. */
  readonly attempt: string;
  /** The boxes that people can write in. */
  readonly boxes?: readonly string[];
  /** Id of the XML part that says what it was made from. */
  readonly print?: string;
  /** It stays as it was made: no later run takes its place. */
  readonly frozen?: true;
  /** It is to be protected, and is not yet: the next run sees to it. People who open it later mean it. */
  readonly open?: true | undefined;
}

const states: readonly string[] = ['building', 'ready', 'retired'] satisfies PaperMark['state'][];

export function markText(mark: PaperMark): string {
  return JSON.stringify(mark);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The mark of another kind of sheet.
    return undefined;
  }
}

function isMark(value: unknown): value is PaperMark {
  if (typeof value !== 'object' || value === null) return false;
  const { state, paper, names, attempt } = value as Partial<Record<keyof PaperMark, unknown>>;
  return (
    typeof state === 'string' &&
    states.includes(state) &&
    typeof paper === 'string' &&
    typeof attempt === 'string' &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string')
  );
}

/** The mark in a sheet's text, or undefined for what is no paper's. */
export function readMark(text: string): PaperMark | undefined {
  const value = parsed(text);
  return isMark(value) ? value : undefined;
}
