import type { Grid } from '../../adopt/source/grid';

/** What a worker is asked to read: each reads one thing and is ended. */
export type Asked =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'sheet'; readonly file: File; readonly sheet: string }
  | { readonly kind: 'text'; readonly text: string };

/** A grid whose rows were sent before it. */
export type Frame = Omit<Grid, 'rows'>;

export type Answer =
  /** Its script runs. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'rows'; readonly rows: Grid['rows'] }
  | { readonly kind: 'done'; readonly sheets: readonly string[]; readonly frame?: Frame }
  /** A list that cannot be read, with the sentence that says why. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: unknown };
