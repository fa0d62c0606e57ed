import type { Day } from '../register/day';
import { identity } from '../register/identity';
import type { Choice } from '../register/lists';
import type { Member } from '../register/register';
import { remembered } from '../register/remembered';
import { PersonNames, type PersonName } from './person-names';

export type Position = Choice<'Position'>;
export type Organisation = Choice<'Organisation'>;

const organisationOf: Readonly<Record<Position, Organisation>> = {
  '資安長(召集人)': '資訊安全管理委員會',
  '資安主管(副召集人)': '資訊安全管理委員會',
  委員: '資訊安全管理委員會',
  執行小組組長: 'ISMS 執行小組',
  'ISMS 承辦人': 'ISMS 執行小組',
  執行小組組員: 'ISMS 執行小組',
  稽核小組組長: 'ISMS 稽核小組',
  稽核小組成員: 'ISMS 稽核小組',
};

/** 到任日 ≤ day ≤ 卸任日, both included; a blank end is open. */
export function isCurrent(member: Member, day: Day): boolean {
  return (
    (member.startDate === null || member.startDate <= day) &&
    (member.endDate === null || member.endDate >= day)
  );
}

/** Whether one of several appointments is running. */
export function isAnyCurrent(terms: readonly Member[], day: Day): boolean {
  for (const member of terms) if (isCurrent(member, day)) return true;
  return false;
}

/** 卸任日 before 到任日: MEM-13 says so, and nobody knows when the term ran. */
export function isReversed({ startDate, endDate }: Member): boolean {
  return startDate !== null && endDate !== null && endDate < startDate;
}

/** By 組織 or by 職務: where a row's two contradict each other, in both. */
export function isIn({ organisation, position }: Member, wanted: Organisation): boolean {
  return organisation === wanted || (position !== null && organisationOf[position] === wanted);
}

/** The positions the procedure asks for, with one holder each (伍.一.(一)1–3). */
export const REQUIRED_POSITIONS: readonly Position[] = [
  '資安長(召集人)',
  '資安主管(副召集人)',
  '執行小組組長',
  'ISMS 承辦人',
  '稽核小組組長',
];

/** On the day of a handover, which both terms include, the one who comes holds the position. */
function afterHandover(holders: readonly Member[], day: Day): readonly Member[] {
  const comes = ({ startDate, name }: Member) => startDate === day && name !== null;
  if (!holders.some(comes)) return holders;
  return holders.filter((member) => comes(member) || member.endDate !== day);
}

/** The appointments of 成員, asked by person, position and day. */
export class People {
  private readonly names: PersonNames;
  /** 服務單位 of those whose name stands without its unit. */
  private readonly plainUnits = new Map<string, Set<string>>();
  /** Names that stand as 「姓名(單位)」. */
  private readonly qualified = new Set<string>();
  /** Appointments by the name they carry, whatever unit stands with it. */
  private readonly byName = new Map<string, Member[]>();
  /** Appointments by day, worked out once. */
  private readonly onDay = new Map<Day, readonly Member[]>();

  /** @param unitList 單位 of the office: what may stand in 「姓名(單位)」. */
  constructor(
    readonly members: readonly Member[],
    unitList: readonly string[],
  ) {
    this.names = new PersonNames(members, unitList);
    for (const member of members) {
      const { name, unit } = this.names.parse(member.name ?? '');
      this.byName.set(name, [...(this.byName.get(name) ?? []), member]);
      if (unit !== null) this.qualified.add(`${name}(${unit})`);
      else {
        const own = this.plainUnits.get(name) ?? new Set();
        this.plainUnits.set(name, own.add(identity(member.unit ?? '')));
      }
    }
  }

  /** Appointments certainly running on a day: a start or end that could not be read is not certain. */
  current(day: Day): readonly Member[] {
    const known = this.onDay.get(day);
    if (known) return known;
    const current = this.members.filter(
      (member) =>
        !member.unread.has('startDate') && !member.unread.has('endDate') && isCurrent(member, day),
    );
    this.onDay.set(day, current);
    return current;
  }

  /** The appointments that the person a cell names certainly holds on a day. */
  currentOf(reference: string, day: Day): Member[] {
    return this.appointments(reference).filter(
      (member) =>
        !member.unread.has('startDate') && !member.unread.has('endDate') && isCurrent(member, day),
    );
  }

  /** Whether 成員 goes back to a day: before the first appointment it says of nobody who was there. */
  reaches(day: Day): boolean {
    return this.members.some(({ startDate }) => startDate === null || startDate <= day);
  }

  /** Who holds a position; of the positions with one holder, on the day of a handover the new one. */
  holders(position: Position, day: Day): readonly Member[] {
    const all = this.inPosition(position, day);
    return REQUIRED_POSITIONS.includes(position) ? afterHandover(all, day) : all;
  }

  /** Everybody whose term in a position includes the day: on that of a handover both. */
  inPosition(position: Position, day: Day): readonly Member[] {
    return this.current(day).filter((member) => member.position === position);
  }

  /** Who sits in the body of a position that day with 職務 left blank: it may be the position. */
  withoutPosition(position: Position, day: Day): readonly Member[] {
    return this.current(day).filter(
      (member) =>
        member.position === null &&
        !member.unread.has('position') &&
        member.name !== null &&
        member.organisation === organisationOf[position],
    );
  }

  /**
   * Whether a row that could not be read, or whose term is reversed, may hold the position that day: then nobody can say that
   * the position is vacant (or, with a name, not that person's); the bad cell is already reported.
   */
  mayHold(position: Position, day: Day, reference?: string): boolean {
    return this.members.some(
      (member) =>
        (isReversed(member) ||
          ['name', 'position', 'startDate', 'endDate'].some((column) =>
            member.unread.has(column),
          )) &&
        (reference === undefined ||
          member.unread.has('name') ||
          this.isMember(reference, member)) &&
        (member.unread.has('position') || member.position === position) &&
        (isReversed(member) || isCurrent(member, day)),
    );
  }

  /** Appointments, past and present, of the person a cell names. */
  readonly appointments = remembered((reference): readonly Member[] =>
    this.named(reference).filter((member) => this.isMember(reference, member)),
  );

  /** Whether a cell names the person of an appointment. */
  isMember(reference: string, member: Member): boolean {
    const person = this.names.parse(member.name ?? '');
    const own = person.unit ?? identity(member.unit ?? '');
    const asked = this.names.parse(reference);
    if (asked.name === '' || asked.name !== person.name) return false;
    if (asked.unit === null) return person.unit === null || !this.isOther(asked.name, person.unit);
    return own === '' || asked.unit === own;
  }

  /** Whether a plain name may be one of several people who all write their unit. */
  readonly isAmbiguous = remembered((reference): boolean => {
    const written = this.named(reference).map((member) => this.names.parse(member.name ?? ''));
    return (
      this.names.parse(reference).unit === null &&
      written.every((person) => person.unit !== null) &&
      new Set(written.map((person) => person.unit)).size > 1
    );
  });

  /** Appointments that carry the name of a cell; none for a blank one. */
  private named(reference: string): readonly Member[] {
    const { name } = this.names.parse(reference);
    return name === '' ? [] : (this.byName.get(name) ?? []);
  }

  /**
   * Whether 「name(unit)」 is someone else than the plain name: 成員 has both forms, and the plain one
   * is of other units.
   */
  private isOther(name: string, unit: string): boolean {
    const plainUnits = this.plainUnits.get(name);
    return (
      plainUnits !== undefined && !plainUnits.has(unit) && this.qualified.has(`${name}(${unit})`)
    );
  }

  /** Whether two appointments are one person's: a plain name is one person's throughout. */
  samePerson(a: Member, b: Member): boolean {
    return this.isMember(a.name ?? '', b) && this.isMember(b.name ?? '', a);
  }

  /** Whether two cells name one person; a plain name and the same with its unit are one. */
  sameName(a: string, b: string): boolean {
    const [x, y] = [this.names.parse(a), this.names.parse(b)];
    if (x.name === '' || x.name !== y.name) return false;
    const unit = x.unit ?? y.unit;
    if (x.unit !== null && y.unit !== null) return x.unit === y.unit;
    return x.unit === y.unit || unit === null || !this.isOther(x.name, unit);
  }

  /** The name and the unit of what a cell says, in the forms in which they compare. */
  parse(written: string): PersonName {
    return this.names.parse(written);
  }

  /** Whether a text says a unit or a title and no name. */
  isOffice(written: string): boolean {
    return this.names.isOffice(written);
  }

  /** The names that cells hold, as they are written: 及, 與 and 和 part only those of 成員. */
  namesIn(cell: string | readonly string[] | null): readonly string[] {
    return this.names.namesIn(cell);
  }

  /** The unit a cell writes with a name, in the form in which units compare; null where it writes none. */
  unitWrittenWith(reference: string): string | null {
    return this.names.parse(reference).unit;
  }

  /** The units a cell names, in the form in which they compare. */
  unitsIn(cell: string): readonly string[] {
    return this.names.unitsIn(cell);
  }
}
