import { identity } from '../../register/identity';
import { lists } from '../../register/lists';
import { columnOf, type Target, targetText } from '../columns/target';
import type { MapRow, MapValue, Mapping } from '../mapping/mapping';
import { SKIP_ROW, TO_BLANK, TO_NOTE } from '../mapping/mapping';

interface Why {
  readonly why: string;
  readonly suggestion?: string | undefined;
}

/** What has to be asked while rows are made, and what has been answered. */
export class Asking {
  private readonly values = new Map<string, MapValue>();
  private readonly rows: MapRow[] = [];
  private readonly rowsByQuestion = new Map<string, MapRow>();

  constructor(private readonly mapping: Mapping) {}

  /** The answer for a value that cannot be converted; undefined while there is none. */
  valueAnswer(target: Target, from: string): string | undefined {
    const given = this.mapping.values.find(
      (one) => isSame(one.column, target) && one.from.trim() === from,
    );
    return given?.to ?? undefined;
  }

  /** What holds for every row is still to be answered: no row is asked about it. */
  awaitsConstant(): boolean {
    return Object.values(this.mapping.constants).includes(null);
  }

  askValue(target: Target, from: string, row: number, { why, suggestion }: Why): void {
    const key = `${target}\n${from}`;
    const before = this.values.get(key);
    const { list } = columnOf(target).column;
    this.values.set(key, {
      column: targetText(target),
      from,
      to: this.valueAnswer(target, from) ?? null,
      why,
      ...(suggestion !== undefined && { suggestion }),
      options: [...(list ? lists[list] : []), TO_NOTE, TO_BLANK, SKIP_ROW],
      rows: [...new Set([...(before?.rows ?? []), row])],
    });
  }

  /** The answer about a row, or null; `standard` holds where a person need not be asked. */
  askRow(question: Omit<MapRow, 'to'>, standard: string | null = null): string | null {
    const key = `${String(question.row)}\n${question.why}`;
    const known = this.rowsByQuestion.get(key);
    if (known) return known.to;
    const answers = this.mapping.rows.filter(({ row }) => row === question.row);
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
  filled(): Mapping {
    const asked = [...this.values.values()];
    const kept = this.mapping.values.filter(
      (one) => !asked.some(({ column, from }) => column === one.column && from === one.from),
    );
    return { ...this.mapping, values: [...asked, ...kept], rows: this.rows };
  }
}

function isSame(name: string, target: Target): boolean {
  const form = identity(name);
  return form === identity(targetText(target)) || form === identity(target);
}
