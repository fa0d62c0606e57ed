import type { Day } from '../register/day';
import type { Register, Rows } from '../register/register';
import type { Settings } from '../register/settings';
import { Source, SourceObject, withGetters } from './derived';

/** A register and the day on which it is looked at, each part of which may be given anew. */
export class RegisterSources {
  /** As it was read. Who derives something from it follows its changes, table by table. */
  readonly register: Register;
  private readonly rows: SourceObject<Rows>;
  private readonly settings: SourceObject<Settings>;
  private readonly faults: Source<Register['faults']>;
  private readonly day: Source<Day>;

  constructor(asRead: Register, today: Day) {
    this.rows = new SourceObject(asRead.rows);
    this.settings = new SourceObject(asRead.settings);
    this.faults = new Source(asRead.faults);
    this.day = new Source(today);
    this.register = withGetters<Register>({
      rows: () => this.rows.followed,
      settings: () => this.settings.followed,
      faults: () => this.faults.get(),
    });
  }

  get today(): Day {
    return this.day.get();
  }

  /** What is the same object as before has not changed. */
  set(asRead: Register, today: Day): void {
    this.rows.set(asRead.rows);
    this.settings.set(asRead.settings);
    this.faults.set(asRead.faults);
    this.day.set(today);
  }
}
