import type { Io } from './io';

export interface Arguments {
  readonly positionals: readonly string[];
  /** Options as given; a switch is true. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** One command of the program. */
export interface Command {
  /** After the program's name, e.g. `check <in.xlsx> [--json]`. */
  readonly usage: string;
  /** One line, Traditional Chinese. */
  readonly about: string;
  /** What the positional arguments are, for the message when one is missing. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** Gives the exit code. */
  readonly run: (args: Arguments, io: Io) => Promise<number>;
}
