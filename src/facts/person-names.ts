import { identity, plain } from '../register/identity';
import { lists } from '../register/lists';
import type { Member } from '../register/register';
import { remembered } from '../register/remembered';
import { splitKnownNames } from '../register/split-names';

/** A name as it is written: 「姓名」, or 「姓名(單位)」 where two people share a name. */
export interface PersonName {
  /** In the form in which names compare; '' of a blank cell. */
  readonly name: string;
  /** In the form in which units compare; null where none is written. */
  readonly unit: string | null;
}

/** Titles of an office and forms of address, of which each may follow 代理, 副 and the like. */
const TITLES =
  '主任秘書|秘書|主任|課長|科長|股長|組長|室長|處長|局長|縣長|市長|鄉長|鎮長|區長|里長|村長|隊長|分隊長|所長|館長|園長|廠長|站長|院長|校長|' +
  '課員|科員|組員|辦事員|書記|技士|技佐|技正|技工|工友|專員|專門委員|視察|幹事|村幹事|里幹事|助理員|佐理員|管理員|主計員|會計員|人事管理員|' +
  '主計|會計|出納|稽核員|稽核|主任稽核員|承辦人|承辦員|臨時人員|約僱人員|約聘人員|約用人員|約僱|約聘|助理|工程師|管理師|資訊管理師|分析師|設計師|系統分析師|' +
  '經理|總經理|協理|襄理|專案經理|董事長|顧問|委員|召集人|主管|代表|教授|講師|老師|律師|會計師|博士|先生|小姐|女士|君';
const TITLE = new RegExp(`^(?:代理|兼任|兼|副|前|助理|資深|高級|主任|約僱|約聘)*(?:${TITLES})$`);

/** Bodies and all of a kind: no name of one person. */
const COLLECTIVE = /^(?:各|全體|全所|本所|相關|所有)|(?:委員會|小組|小組全體(?:人員|成員|組員))$/;

/** Every kind of bracket in the form of the round one. */
function roundBrackets(text: string): string {
  return text.replace(/[[〔【〈《]/g, '(').replace(/[\]〕】〉》]/g, ')');
}

const nobody: readonly string[] = [];

/** Reads the names that cells write: with a unit, with a title, or several in one cell. */
export class PersonNames {
  private readonly units: ReadonlySet<string>;
  private readonly titles: ReadonlySet<string>;
  /** Names of 成員, without unit and title. */
  private readonly known: ReadonlySet<string>;
  /** Names repeat from row to row. */
  private readonly parsed = new Map<string, PersonName>();

  /** @param unitList 單位 of the office: what may stand in 「姓名(單位)」. */
  constructor(members: readonly Member[], unitList: readonly string[]) {
    const forms = (texts: readonly (string | null)[]) =>
      new Set(texts.map((text) => identity(text ?? '')).filter((form) => form !== ''));
    this.units = forms([...unitList, ...members.map(({ unit }) => unit)]);
    const positions = [...lists.Position, ...lists.DutyRole];
    this.titles = forms([
      ...members.map(({ title }) => title),
      ...positions,
      ...positions.map((position) => position.replace(/\([^()]*\)/, '')),
    ]);
    this.known = new Set();
    this.known = new Set(
      members.map(({ name }) => this.read(name ?? '').name).filter((name) => name !== ''),
    );
  }

  /** The person a cell names; a title behind, before or in brackets is no part of the name. */
  parse(written: string): PersonName {
    const before = this.parsed.get(written);
    if (before) return before;
    const parsed = this.read(written);
    this.parsed.set(written, parsed);
    return parsed;
  }

  /** Whether a text names one person of 成員. */
  isKnown(written: string): boolean {
    return this.known.has(this.parse(written).name);
  }

  /** Whether a text says a unit, a body or a title and no name: 「稽核小組組長」, 「全體委員」. */
  isOffice(written: string): boolean {
    const form = roundBrackets(identity(written));
    return !this.isKnown(written) && (COLLECTIVE.test(form) || this.officeOf(form) !== null);
  }

  /** The names of a cell (or of cells), as they are written. */
  namesIn(cell: string | readonly string[] | null): readonly string[] {
    if (cell === null) return nobody;
    return typeof cell === 'string' ? this.namesOf(cell) : cell.flatMap(this.namesOf);
  }

  /** The units of a cell, in the form in which they compare. */
  unitsIn(cell: string): readonly string[] {
    return this.unitsOf(cell);
  }

  private readonly namesOf = remembered((text): readonly string[] =>
    splitKnownNames(text, (name) => this.isKnown(name)),
  );

  private readonly unitsOf = remembered((cell): readonly string[] =>
    splitKnownNames(cell, (unit) => this.units.has(identity(unit))).map(identity),
  );

  private read(written: string): PersonName {
    const form = roundBrackets(identity(written));
    if (this.known.has(form)) return { name: form, unit: null };
    const [, outside, inside] = /^(.+)\(([^()]+)\)$/.exec(form) ?? [];
    if (outside !== undefined && inside !== undefined) {
      const office = this.officeOf(inside);
      // 「姓名(外部)」 and what else is in brackets is part of who it is.
      if (!office) return { name: form, unit: null };
      const { name, unit } = this.read(roundBrackets(plain(written)).replace(/\([^()]*\)\s*$/, ''));
      return { name, unit: office.unit ?? unit };
    }
    return (
      this.withoutOffice(plain(written)) ?? this.knownWithin(form) ?? { name: form, unit: null }
    );
  }

  /** A unit, a title, or a title behind its unit (行政室主任); null of anything else. */
  private officeOf(form: string): { readonly unit: string | null } | null {
    if (this.units.has(form)) return { unit: form };
    if (this.titles.has(form) || TITLE.test(form)) return { unit: null };
    for (let at = 2; at < form.length; at++) {
      const [unit, title] = [form.slice(0, at), form.slice(at)];
      if (this.units.has(unit) && (this.titles.has(title) || TITLE.test(title))) return { unit };
    }
    return null;
  }

  /** 「柯以柔 課員」, 「行政室 柯以柔」: words parted by spaces, of which some are no name. */
  private withoutOffice(written: string): PersonName | null {
    const words = written
      .split(/\s+/)
      .map(identity)
      .filter((word) => word !== '');
    const offices = words.map((word) => this.officeOf(word));
    const name = words.filter((_, at) => !offices[at]).join('');
    if (name === '' || name.length === words.join('').length) return null;
    const unit = offices.find((office) => office?.unit)?.unit ?? null;
    return { name, unit };
  }

  /** 「柯以柔課員」, 「行政室主任柯以柔」: only around a name that is known, for names are short. */
  private knownWithin(form: string): PersonName | null {
    for (let at = 1; at < form.length; at++) {
      const [head, tail] = [form.slice(0, at), form.slice(at)];
      const office = this.known.has(head)
        ? this.officeOf(tail)
        : this.known.has(tail)
          ? this.officeOf(head)
          : null;
      if (office) return { name: this.known.has(head) ? head : tail, unit: office.unit };
    }
    return null;
  }
}
