import { isEarlierFormula } from '../../register/earlier-formulas';
import { tableNamed, type TableName } from '../../register/register';
import { computedColumns, type KnownColumns } from '../computed-columns';
import { type ReferenceName, referenceNames } from '../references';
import { finishTable, readParts } from '../table-parts';
import { tableTitle } from '../table-title';
import { readState, type TableState } from '../workbook-state';
import { loadUnsettled, takeUnsettled } from './unsettled';

/** A table that was looked at, and what could not be done in it, a sentence each. */
export interface Settled {
  readonly table: TableName;
  readonly notices: readonly string[];
}

/**
 * What speaks of a table that was mended is led to it again: names, drop-downs and the formulas that
 * lost it or that an earlier version wrote; the table's own columns get what they lack. No value that was typed changes. Gives each table
 * that was looked at.
 */
export async function settle(
  context: Excel.RequestContext,
  table: TableName,
): Promise<readonly Settled[]> {
  const state = await readState(context);
  const { own } = state;
  const ours = state.tables.filter(({ isOurs, showHeaders }) => isOurs && showHeaders);
  const mended = ours.find((place) => place.table === table);
  if (!mended) return [];
  const affected = ours.filter((place) => place === mended || speaksOf(place, table));
  const looked = affected.map((place) => ({ place, isFinished: place !== mended }));
  const { asked, parts } = await readParts(context, looked, () => ({
    filters: affected.map(({ item }) => item.autoFilter.load('isDataFiltered')),
    unsettled: loadUnsettled(context),
  }));
  const { filters, unsettled } = asked;

  const sheet = state.sheets.find(({ id }) => id === mended.sheetId)?.name;
  if (sheet !== undefined) own.putPlace(table, sheet, mended.headerRow, mended.firstColumn);
  for (const name of Object.keys(referenceNames) as ReferenceName[]) {
    const { table: of, header } = referenceNames[name];
    if (of === table && mended.headers.includes(header)) own.putReference(name);
  }
  const known: KnownColumns = new Map(ours.map(({ table: name, headers }) => [name, headers]));
  const settled = parts.map((part, at): Settled => {
    const { place } = part;
    // Written into rows that a filter hides, formulas may land elsewhere (OfficeDev/office-js 224).
    const fill = filters[at]?.isDataFiltered !== true;
    const usable = (name: ReferenceName) => own.hasReference(name);
    // What is done to the mended table was shown; of another one only what speaks of it was.
    const keepsBlanks = place !== mended;
    const blank = finishTable(part, known, own, usable, { fill, isOutdated, keepsBlanks });
    const left = !fill && part.computed.size > 0 ? [filtered(place)] : [];
    const notices = [...left, ...blank.map((header) => withoutFormula(place, header))];
    return { table: place.table, notices };
  });
  takeUnsettled(context, unsettled, table);
  await context.sync();
  return settled;
}

function speaksOf(place: TableState, table: TableName): boolean {
  return computedColumns(place).some(({ formula }) => formula.includes(`${table}[`));
}

function isOutdated(declared: string, written: unknown): boolean {
  return isEarlierFormula(declared, written) || hasLost(declared, written);
}

/** A formula that stood for ours until the table it reads was gone; one of the people's own is none. */
function hasLost(declared: string, written: unknown): boolean {
  if (typeof written !== 'string' || !written.startsWith('=')) return false;
  if (written.includes('#REF!')) return true;
  if (withoutReferences(written) !== withoutReferences(declared)) return false;
  const others = [...declared.matchAll(/\b([A-Za-z]\w*)\[/g)].map(([, name]) => `${name ?? ''}[`);
  return others.some((name) => !written.includes(name)) || !written.includes('[');
}

const TEXT_OR_REFERENCE =
  /("(?:[^"]|"")*")|(?<![\p{L}\w.])[\p{L}\w.]*\[(?:\[[^[\]]*\]|[^[\]])*\]|(?:'[^']*'!|(?<![\p{L}\w.])[\p{L}\w.]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/gu;

/** What a formula does, whatever cells it does it with: of a table that is gone Excel names the cells. */
function withoutReferences(formula: string): string {
  return formula
    .replace(TEXT_OR_REFERENCE, (_, text?: string) => text ?? '·')
    .replace(/@?·/g, '·')
    .replace(/\s|_xlfn\./g, '')
    .toUpperCase();
}

const title = ({ table }: TableState) => tableTitle(table);

function filtered(place: TableState): string {
  return `「${title(place)}」正在篩選，隱藏的列沒有補公式。請清除篩選後，再按一次「建立工作表」。`;
}

function withoutFormula(place: TableState, header: string): string {
  const { sheet } = tableNamed(place.table);
  return `「${sheet}」的「${header}」欄還沒有公式，因為公式要用的表格或欄位不在活頁簿裡；補齊後再按一次「建立工作表」。`;
}
