import { functionName } from './call-analysis';
import { depthOf } from './formula-depth';
import { hasSpan, SPANS, withSpans } from './index-span';
import { BLANKS_DO_NOT_COUNT, READS_ANYWHERE, TRUSTED, VOLATILE } from './function-traits';
import { areaKey, gatesOf } from './gates';
import { doubt, emptyDraft, note, type Draft, type Outline } from './outline';
import { isAbsolute, isVast, plainArea } from './plain-area';
import type { CalcName, CalcSource } from './source';
import { tableArea, tableAround, type Home, type TableIndex } from './table-area';
import { boundNames, isWholeArgument } from './token-places';
import { tokensOf } from './tokens';
import { waysToToday } from './when-today';

const NO_ROW = 'no row of the table';
const SHEET_FUNCTIONS: ReadonlySet<string> = new Set(['SHEET', 'SHEETS', 'CELL', 'INFO']);
/** Names that stand for names, one for the other, and what each adds to the depth of a formula. */
const MOST_NAMES = 64;
const NAME_DEPTH = 5;
const SHEETS_TO = /:[^:!]*!/;

function orderOf({ sheets }: CalcSource): ReadonlyMap<string, number> {
  return new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
}

/** Outlines of the formulas of one workbook, one for all formulas of one text. */
export class Outlines {
  /** By sheet and table, then by text: a key of both would be made anew for every cell. */
  private readonly known = new Map<string, Map<string, Outline>>();
  private readonly byId = new Map<string, Outline>();
  private readonly tables: TableIndex;
  /** A name of a sheet may be one of the workbook too. */
  private readonly names = new Map<string, CalcName[]>();
  private order: ReadonlyMap<string, number>;
  /** Some are not kept: what they read is not known here. */
  private isPartial = false;
  private readonly beingRead = new Set<string>();

  constructor(private source: CalcSource) {
    this.tables = new Map(source.tables.map((table) => [table.name.toLowerCase(), table]));
    for (const name of source.names) {
      const lower = name.name.toLowerCase();
      this.names.set(lower, [...(this.names.get(lower) ?? []), name]);
    }
    this.order = orderOf(source);
  }

  /** Whether neither a formula nor one of `texts` can tell whether there are sheets of these names. */
  isFreeOf(names: readonly string[], texts: readonly string[]): boolean {
    if (this.isPartial) return false;
    const written = names.map((name) => name.replaceAll("'", "''").toLowerCase());
    // Of sheets from one to another those between them are read too.
    const mayTell = (text: string) =>
      SHEETS_TO.test(text) || written.some((name) => text.toLowerCase().includes(name));
    if (texts.some(mayTell)) return false;
    for (const { id, readsAnywhere, functions } of this.byId.values()) {
      if (readsAnywhere || functions.some((name) => SHEET_FUNCTIONS.has(name)) || mayTell(id)) {
        return false;
      }
    }
    return true;
  }

  /** From here on formulas are read with these sheets. */
  withSheets(source: CalcSource): void {
    this.source = source;
    this.order = orderOf(source);
  }

  /** How many texts were read. */
  get count(): number {
    return this.byId.size;
  }

  of(formula: string, home: Home): Outline {
    const around = formula.includes('[') ? tableAround(this.tables, home) : undefined;
    const scope = `${home.sheet}\n${around?.name ?? ''}`;
    let texts = this.known.get(scope);
    if (!texts) this.known.set(scope, (texts = new Map()));
    const known = texts.get(formula);
    if (known) return known;
    const draft = this.read(formula, home.sheet, around ? home : undefined);
    // Two sections of a table's row need not be its own row: the header is one too.
    if (draft.doubt === NO_ROW) {
      this.isPartial = true;
      return draft;
    }
    draft.id = `${scope}\n${formula}`;
    texts.set(formula, draft);
    this.byId.set(draft.id, draft);
    return draft;
  }

  /** By its id. */
  withId(id: string): Outline | undefined {
    return this.byId.get(id);
  }

  private read(formula: string, sheet: string, home: Home | undefined): Draft {
    const draft = emptyDraft();
    const tokens = tokensOf(formula);
    draft.length = tokens.length;
    const bound = boundNames(tokens);
    const callers: string[] = [];
    for (const [index, token] of tokens.entries()) {
      const { type, value } = token;
      if (type === 'func') this.call(functionName(value), draft);
      else if (value === '(' && type === 'operator') {
        const before = tokens[index - 1];
        callers.push(before?.type === 'func' ? functionName(before.value) : '');
      } else if (value === ')' && type === 'operator') callers.pop();
      else if (value === ':' && type === 'operator') {
        // The engine loses the area between two references of which one is worked out.
        draft.isVolatile = draft.readsAnywhere = true;
        if (hasSpan(withSpans(formula, sheet))) doubt(draft, SPANS);
      } else if (value === ',' && type === 'operator' && callers.at(-1) === 'INDIRECT') {
        doubt(draft, 'INDIRECT of a reference that may be in the R1C1 style');
      } else if (type === 'range' || type === 'range_beam' || type === 'range_ternary') {
        this.reference(value, sheet, draft, () => {
          const caller = callers.at(-1) ?? '';
          return isWholeArgument(tokens, index) && BLANKS_DO_NOT_COUNT.has(caller);
        });
      } else if (type === 'structured') this.structured(value, home, draft);
      else if (type === 'range_named' && !bound.has(value.toLowerCase())) {
        this.named(value, sheet, draft);
      } else if (
        type === 'unknown' ||
        (type === 'context' && tokens[index + 2]?.type !== 'error')
      ) {
        doubt(draft, `the reference ${formula} is not understood`);
      }
    }
    // So far that of the deepest of its names.
    draft.depth += depthOf(tokens);
    draft.areas = distinct(draft.areas, areaKey);
    draft.ownRow = distinct(draft.ownRow, (own) => `${own.sheet}!${own.left}:${own.columns}`);
    if (home && draft.doubt === undefined) {
      // Of a name nobody sees when it asks.
      if (draft.isOfToday && draft.names.size === 0)
        draft.waysToToday = waysToToday(formula, this.tables, home);
      const gates = gatesOf(formula, this.tables, home);
      draft.gates = new Map(
        draft.areas.flatMap((area) => {
          const gate = gates.get(areaKey(area));
          return gate ? [[area, gate]] : [];
        }),
      );
    }
    return draft;
  }

  private call(name: string, draft: Draft): void {
    draft.functions.push(name);
    if (name === 'TODAY') draft.isOfToday = true;
    else if (VOLATILE.has(name)) draft.isVolatile = true;
    if (READS_ANYWHERE.has(name)) draft.readsAnywhere = true;
    if (this.names.has(name.toLowerCase())) this.named(name, '', draft);
    if (!TRUSTED.has(name)) doubt(draft, `function ${name}`);
  }

  private reference(text: string, sheet: string, draft: Draft, isWhole: () => boolean): void {
    const area = plainArea(text, sheet);
    if (!area) {
      doubt(draft, `the reference ${text} leads out of the workbook`);
      return;
    }
    const spanned = this.sheetsOf(area.sheet);
    if (!spanned) doubt(draft, `there is no sheet ${area.sheet}`);
    for (const name of spanned ?? []) draft.areas.push({ sheet: name, rect: area.rect });
    if (isVast(area.rect) && !isWhole()) doubt(draft, `whole columns or rows ${text}`);
  }

  /** One sheet, or of `甲:丙` all that stand between; undefined when one of them is missing. */
  private sheetsOf(name: string): string[] | undefined {
    const places = (name.includes(':') ? name.split(':') : [name]).map((each) =>
      this.order.get(each.toLowerCase()),
    );
    const [first, last = first] = places;
    if (first === undefined || last === undefined) return undefined;
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    return this.source.sheets.slice(from, to + 1).map((sheet) => sheet.name);
  }

  private structured(text: string, home: Home | undefined, draft: Draft): void {
    const area = tableArea(text, this.tables, home);
    if (area.kind === 'error') {
      // A table of that name may be made yet.
      note(draft, [text.slice(0, text.indexOf('[')).toLowerCase()]);
      doubt(draft, area.error === '#VALUE!' ? NO_ROW : `there is no table column ${text}`);
      return;
    }
    const { column, columns } = area.rect;
    if (area.kind === 'area') draft.areas.push({ sheet: area.table.sheet, rect: area.rect });
    else draft.ownRow.push({ sheet: area.table.sheet, left: column, columns });
  }

  private named(text: string, sheet: string, draft: Draft): void {
    const lower = text.toLowerCase();
    if (this.tables.has(lower)) {
      this.structured(`${text}[#Data]`, undefined, draft);
      return;
    }
    const bare = lower.slice(lower.lastIndexOf('!') + 1);
    const found = this.names.get(bare);
    note(draft, [bare]);
    if (!found || (lower !== bare && !this.order.has(unquoted(lower)))) {
      doubt(draft, `there is no name ${text}`);
      return;
    }
    if (this.beingRead.has(bare)) return;
    if (this.beingRead.size >= MOST_NAMES) {
      draft.depth = Infinity;
      return;
    }
    this.beingRead.add(bare);
    for (const name of found) this.follow(name, sheet, draft);
    this.beingRead.delete(bare);
  }

  private follow(name: CalcName, sheet: string, draft: Draft): void {
    const outline = this.of(name.formula, { sheet: name.sheet ?? sheet, row: -1, column: -1 });
    draft.depth = Math.max(draft.depth, outline.depth + NAME_DEPTH);
    draft.areas.push(...outline.areas);
    note(draft, outline.names);
    draft.isVolatile ||= outline.isVolatile;
    draft.isOfToday ||= outline.isOfToday;
    draft.readsAnywhere ||= outline.readsAnywhere;
    const moves = tokensOf(name.formula).some(
      (token) => /^range/.test(token.type) && !isAbsolute(token.value),
    );
    if (moves) doubt(draft, `the name ${name.name} stands for other cells in every place`);
    if (outline.doubt !== undefined) doubt(draft, `the name ${name.name}: ${outline.doubt}`);
  }
}

/** The last of each key, in the order in which the keys came. */
function distinct<Each>(list: Each[], keyOf: (each: Each) => string): Each[] {
  if (list.length < 2) return list;
  return [...new Map(list.map((each) => [keyOf(each), each])).values()];
}

function unquoted(name: string): string {
  const prefix = name.slice(0, name.lastIndexOf('!'));
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}
