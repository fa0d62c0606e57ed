import { caseFile } from './case';
import { run } from './run';

/** A problem as `check --json` tells it. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly key: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** A figure as `agenda --json` tells it. */
export interface ToldFigure {
  readonly value: number | string | null;
  readonly rows: readonly string[];
  readonly uncounted?: readonly string[];
}

/** The day on which the cases' workbooks are to be looked at. */
const TODAY = ['--today', '2026-11-22'];

/** What `check` tells of a case: exit code and problems. */
export async function told(name: string, file: string) {
  const { code, stdout, stderr } = await run('check', caseFile(name, file), '--json', ...TODAY);
  expect(stderr).toBe('');
  return { code, problems: (JSON.parse(stdout) as { readonly problems: Told[] }).problems };
}

/** The figures of the next review's agenda. */
export async function toldFigures(name: string, file: string) {
  const { stdout, stderr } = await run('agenda', caseFile(name, file), '--json', ...TODAY);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { readonly figures: Readonly<Record<string, ToldFigure>> }).figures;
}
