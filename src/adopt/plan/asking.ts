import { identity } from '../../register/identity';
import { lists } from '../../register/lists';
import type { Steps } from '../../register/steps';
import { columnOf, type Target, targetText } from '../columns/target';
import type { MapRow, MapValue, Mapping } from '../mapping/mapping';
import { SKIP_ROW, TO_BLANK, TO_NOTE } from '../mapping/mapping';

interface Why {
  readonly why: string;
  readonly suggestion?: string | undefined;
}

/** A value in the asking, with the rows it stands in. */
type Asked = Omit<MapValue, 'rows'> & { readonly rows: Set<number> };

/** An answer about a value, and its place among them. */
interface Given {
  readonly at: number;
  readonly to: string | null;
}

/**
 * What has to be asked while rows are made, and what has been answered. Answers are found by what they
 * are about: a list may have as many as it has cells.
 */
export class Asking {
  private readonly values = new Map<string, Asked>();
  private readonly rows: MapRow[] = [];
  private readonly rowsByQuestion = new Map<string, MapRow>();

  private constructor(
    private readonly mapping: Mapping,
    private readonly given: ReadonlyMap<string, Given>,
    private readonly answersByRow: ReadonlyMap<number, readonly MapRow[]>,
  ) {}

  static *of(mapping: Mapping): Steps<Asking> {
    const given = new Map<string, Given>();
    for (const [at, { column, from, to }] of mapping.values.entries()) {
      const key = keyOf(identity(column), from.trim());
      if (!given.has(key)) given.set(key, { at, to });
      yield 0;
    }
    const answersByRow = new Map<number, MapRow[]>();
    for (const answer of mapping.rows) {
      const before = answersByRow.get(answer.row);
      if (before) before.push(answer);
      else answersByRow.set(answer.row, [answer]);
      yield 0;
    }
    return new Asking(mapping, given, answersByRow);
  }

  /** The answer for a value that cannot be converted; undefined while there is none. */
  valueAnswer(target: Target, from: string): string | undefined {
    // A column goes by its title or by its name in the code: the first that is there holds.
    const forms = [identity(targetText(target)), identity(target)];
    const found = forms.flatMap((form) => this.given.get(keyOf(form, from)) ?? []);
    const [first] = found.sort((one, other) => one.at - other.at);
    return first?.to ?? undefined;
  }

  /** What holds for every row is still to be answered: no row is asked about it. */
  awaitsConstant(): boolean {
    return Object.values(this.mapping.constants).includes(null);
  }

  askValue(target: Target, from: string, row: number, { why, suggestion }: Why): void {
    const key = keyOf(target, from);
    const before = this.values.get(key);
    const { list } = columnOf(target).column;
    this.values.set(key, {
      column: targetText(target),
      from,
      to: before ? before.to : (this.valueAnswer(target, from) ?? null),
      why,
      ...(suggestion !== undefined && { suggestion }),
      options: before?.options ?? [...(list ? lists[list] : []), TO_NOTE, TO_BLANK, SKIP_ROW],
      rows: (before?.rows ?? new Set<number>()).add(row),
    });
  }

  /** The answer about a row, or null; `standard` holds where a person need not be asked. */
  askRow(question: Omit<MapRow, 'to'>, standard: string | null = null): string | null {
    const key = keyOf(String(question.row), question.why);
    const known = this.rowsByQuestion.get(key);
    if (known) return known.to;
    const answers = this.answersByRow.get(question.row) ?? [];
    const answer =
      answers.find(({ why }) => why === question.why) ?? answers.find(({ why }) => why === '');
    const given = answer?.to ?? standard;
    const to = given !== null && question.options.includes(given) ? given : null;
    const asked = { ...question, to };
    this.rows.push(asked);
    this.rowsByQuestion.set(key, asked);
    return to;
  }

  /** The mapping with everything that was asked in it. */
  *filled(): Steps<Mapping> {
    const values: MapValue[] = [];
    const asked = new Set<string>();
    for (const { rows, ...value } of this.values.values()) {
      values.push({ ...value, rows: [...rows] });
      asked.add(keyOf(value.column, value.from));
      yield 0;
    }
    for (const value of this.mapping.values) {
      if (!asked.has(keyOf(value.column, value.from))) values.push(value);
      yield 0;
    }
    return { ...this.mapping, values, rows: this.rows };
  }
}

function keyOf(about: string, text: string): string {
  return `${about}\n${text}`;
}
