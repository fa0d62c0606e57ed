import type { Day } from '../register/day';
import type { Register, Rows } from '../register/register';
import { tableNames } from '../register/register';
import { Source, withGetters } from './derived';

/** A register and the day on which it is looked at, each part of which may be given anew. */
export class RegisterSources {
  /** As it was read. Who derives something from it follows its changes, part by part. */
  readonly register: Register;
  private readonly rows: { readonly [N in keyof Rows]: Source<Rows[N]> };
  private readonly settings: Source<Register['settings']>;
  private readonly faults: Source<Register['faults']>;
  private readonly day: Source<Day>;

  constructor(asRead: Register, today: Day) {
    const sourceOf = <N extends keyof Rows>(name: N) => [name, new Source(asRead.rows[name])];
    // By the names of the tables, which the compiler cannot see.
    this.rows = Object.fromEntries(tableNames.map(sourceOf)) as typeof this.rows;
    this.settings = new Source(asRead.settings);
    this.faults = new Source(asRead.faults);
    this.day = new Source(today);
    const getters = Object.fromEntries(
      tableNames.map((name) => [name, () => this.rows[name].get()]),
    ) as unknown as { readonly [N in keyof Rows]: () => Rows[N] };
    const rows = withGetters<Rows>(getters);
    this.register = withGetters<Register>({
      rows: () => rows,
      settings: () => this.settings.get(),
      faults: () => this.faults.get(),
    });
  }

  get today(): Day {
    return this.day.get();
  }

  /** What is the same object as before has not changed. */
  set(asRead: Register, today: Day): void {
    for (const name of tableNames) {
      const source: Source<unknown> = this.rows[name] as Source<unknown>;
      source.set(asRead.rows[name]);
    }
    this.settings.set(asRead.settings);
    this.faults.set(asRead.faults);
    this.day.set(today);
  }
}
