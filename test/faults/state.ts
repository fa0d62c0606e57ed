import type { Host } from '../../src/host/host';
import { customProperties } from '../../src/host/model/custom-document-properties';
import { customXmlParts } from '../../src/host/model/custom-xml';
import type { SheetModel } from '../../src/host/model/sheet-model';

/** What a workbook holds of people's work and of ours, by what it belongs to: 「發現事項 cells」. */
export type State = ReadonlyMap<string, string>;

/** What the same work may leave otherwise is left out: names of attempts, and what leads nowhere. */
export function stateOf(host: Host): State {
  return stateOfExact(exactly(host));
}

/**
 * Every name, mark and part as it stands: where this is as it was, nothing has been left behind. Looks are left
 * out: widths, colours, freezing and pages say nothing that could be lost.
 */
export function exactly({ model }: Host): State {
  const state = new Map<string, string>();
  for (const sheet of model.sheets) {
    state.set(`${sheet.name} cells`, cellsOf(sheet));
    state.set(`${sheet.name} tables`, tablesOf(sheet));
    state.set(`${sheet.name} rules`, String(sheet.validations.all().length));
    state.set(`${sheet.name} conditions`, conditionsOf(sheet));
    state.set(`${sheet.name} is`, `${sheet.visibility} ${String(sheet.protection.isProtected)}`);
    const { customProperties: marks } = sheet;
    const texts = marks.keys().map((key) => `${key} ${marks.get(key) ?? ''}`);
    state.set(`${sheet.name} marks`, texts.sort().join('\n'));
  }
  state.set('sheets', model.sheets.map(({ name }) => name).join('、'));
  state.set('names', namesOf(model));
  const properties = customProperties(model).map(({ key, value }) => `${key} ${String(value)}`);
  state.set('properties', properties.sort().join('\n'));
  const marks = [...state].flatMap(([name, text]) => (name.endsWith(' marks') ? [text] : []));
  const parts = customXmlParts(model).map(({ partName }) => {
    const text = model.pkg.text(partName);
    return isStray(text, marks) ? '' : text;
  });
  state.set('kept', JSON.stringify(parts));
  return state;
}

/** What a paper was made from is of use as long as its sheet knows it: the next run removes it. */
function isStray(text: string, marks: readonly string[]): boolean {
  const [, print] = PRINT.exec(text) ?? [];
  return print !== undefined && !marks.some((mark) => mark.includes(`"print":"${print}"`));
}

const PRINT = /\bxmlns="urn:isms-management-review:paper:([^"]+)"/;

export function stateOfExact(exact: State): State {
  return new Map(
    [...exact].map(([name, text]) => {
      if (name === 'names') return [name, text.split('\n').filter(isOfUse).join('\n')];
      if (name === 'kept') return [name, keptTexts(JSON.parse(text) as string[])];
      if (!name.endsWith(' marks')) return [name, text];
      const isShut = exact.get(name.replace(/ marks$/, ' is'))?.endsWith(' true') === true;
      return [name, timeless(isShut ? text.replace(OWED, '') : text)];
    }),
  );
}

/** What a mark says of a sheet that was to be protected; where it is by now the next run takes that off. */
const OWED = /,"open":true/g;

function keptTexts(parts: readonly string[]): string {
  return parts
    .map(keptText)
    .filter((text) => text !== '')
    .sort()
    .join('\n');
}

/** The parts in which two states differ; none where they are the same. */
export function differences(one: State, other: State): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key));
}

/** What stood in a sheet before and is to stand there after stands there at any time, wherever its row is. */
export function lost(left: State, before: State, after: State): string[] {
  return [...before].flatMap(([name, text]) => {
    if (!name.endsWith(' cells') || text === left.get(name)) return [];
    const [was, is, willBe] = [text, left.get(name) ?? '', after.get(name) ?? ''].map(counted);
    if (!was || !is || !willBe) return [];
    const gone = [...was].filter(
      ([held, times]) => (is.get(held) ?? 0) < Math.min(times, willBe.get(held) ?? 0),
    );
    return gone.slice(0, 2).map(([held]) => `lost from ${name}: ${held.slice(0, 60)}`);
  });
}

function counted(cells: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of cells.split('\n')) {
    const held = line.slice(line.indexOf(' ') + 1);
    counts.set(held, (counts.get(held) ?? 0) + 1);
  }
  return counts;
}

function cellsOf(sheet: SheetModel): string {
  const used = sheet.kind === 'worksheet' ? sheet.usedRange(true) : null;
  if (!used) return '';
  const cells: string[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const held = sheet.formula(row, column) ?? sheet.value(row, column);
      if (held === null || held === '') continue;
      // A date is one only as long as its cell shows it as one.
      const form = typeof held === 'number' ? ` ${formOf(sheet, row, column)}` : '';
      cells.push(`${String(row)},${String(column)} ${JSON.stringify(held)}${form}`);
    }
  }
  return cells.join('\n');
}

/** Marks of problems are such, and what people have set. */
function conditionsOf({ conditionalRules, kind }: SheetModel): string {
  if (kind !== 'worksheet') return '';
  return conditionalRules
    .all()
    .map(({ rects, condition }) => JSON.stringify([rects, condition]))
    .sort()
    .join('\n');
}

function formOf(sheet: SheetModel, row: number, column: number): string {
  return sheet.tableAt(row, column) ? sheet.styleOf(row, column).numberFormat : '';
}

function tablesOf({ tables }: SheetModel): string {
  return tables
    .map(({ name, rect, columns, filter }) => {
      const filtered = columns.map((_, at) => JSON.stringify(filter.criteria(at)));
      return JSON.stringify([name, rect, columns.map((column) => column.name), filtered]);
    })
    .join('\n');
}

/** A name of ours that leads nowhere, or to a sheet that is none of ours (any more), is as good as none. */
function namesOf(model: Host['model']): string {
  const ours = model.sheets.filter(
    ({ customProperties }) => customProperties.get('ISMS') !== undefined,
  );
  const leads = (formula: string) =>
    ours.some(({ name }) => formula.startsWith(`='${name}'!`) || formula.startsWith(`=${name}!`)) ||
    ours.some(({ tables }) => tables.some(({ name }) => formula.startsWith(`=${name}[`)));
  const isNone = (name: string, formula: string) => /^[SLR]_/.test(name) && !leads(formula);
  return model.names
    .all()
    .map(({ name, formula }) => `${isNone(name, formula) ? NOWHERE : ''}${name} ${bare(formula)}`)
    .sort()
    .join('\n');
}

/** Where a sheet was renamed and renamed back its name may have lost the marks around it. */
const bare = (formula: string) => formula.replace(/'([^']+)'!/g, '$1!');

const NOWHERE = '(nowhere) ';
const isOfUse = (name: string) => !name.startsWith(NOWHERE);

interface Entry extends Readonly<Record<'cells' | 'added' | 'removed', readonly unknown[]>> {
  readonly id: string;
  readonly structure?: readonly string[];
  readonly restores?: string;
}

/**
 * A journal of no entries is none; what was taken back is as if it had not been, and a repair is one
 * of its kind, however often it was begun. What finishes a repair that was cut off is told by itself, and
 * is none where the repair had all of it at once.
 */
function keptText(xml: string): string {
  const journal = /<journal\b[^>]*>([\s\S]*)<\/journal>/.exec(xml)?.[1];
  if (journal === undefined) return timeless(xml);
  const text = journal.replace(/&quot;/g, '"').replace(/&apos;/g, "'");
  const { entries } = JSON.parse(text || '{"entries":[]}') as { entries: Entry[] };
  const takenBack = new Set(entries.map(({ restores }) => restores));
  const standing = entries.filter((each) => !each.restores && !takenBack.has(each.id));
  const isRest = ({ structure = [] }: Entry) => structure.some((step) => REST.test(step));
  const shown = standing.filter((each) => !isRest(each));
  const texts = shown.map((each) => timeless(JSON.stringify(each)));
  const isRepair = ({ cells, added, removed }: Entry) =>
    cells.length + added.length + removed.length === 0;
  return texts
    .filter(
      (each, at) =>
        shown.slice(at, at + 1).every((one) => !isRepair(one)) || texts.indexOf(each) === at,
    )
    .join('\n');
}

/** As the repair says that gives back what a table has lost. */
const REST = /沒有下拉清單、輸入檢查與輸入提示的欄補上/;

/** Attempts of this pane and the next, and parts, have names of their own, and entries their minute. */
function timeless(text: string): string {
  return text
    .replace(/\bpane(?:-\d+)+\b/g, 'pane')
    .replace(/\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}/g, '{part}')
    .replace(/\b\d\d:\d\d\b/g, 'hh:mm');
}
