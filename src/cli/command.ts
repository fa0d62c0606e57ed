import type { Io } from './io';

export interface Arguments {
  readonly positionals: readonly string[];
  /** Options as given; a switch is true. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Options that may be given several times, each with all that was given. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** Carries a command out. Gives the exit code. */
export type Run = (args: Arguments, io: Io) => Promise<number>;

/** One command of the program: how it is written, and where that is which carries it out. */
export interface Command {
  /** After the program's name, e.g. `check <in.xlsx> [--json]`. */
  readonly usage: string;
  /** One line, Traditional Chinese. */
  readonly about: string;
  /** What the positional arguments are, for the message when one is missing. */
  readonly positionals: readonly string[];
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: true }>
  >;
  /** Positional arguments beyond those named, which belong to this option: `--rule A B`. */
  readonly further?: { readonly option: string; readonly pattern: RegExp };
  readonly load: () => Promise<Run>;
}
