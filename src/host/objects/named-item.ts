import { isCellError, type CellValue } from '../model/cell-value';
import { sameName } from '../model/formula/sheet-prefix';
import type { DefinedName } from '../model/names';
import type { SheetModel } from '../model/sheet-model';
import type { Arguments } from '../protocol/arguments';
import { HostError, itemNotFound, notImplemented } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { absoluteAddress, quotedSheetName } from './a1';
import { itemKey } from './item-key';
import { shown } from './range-reading';
import { gone, type RangeTarget } from './range-target';
import { rangeOfFormula } from './resolve-range';
import type { Session } from './session';
import { aFlag, aText } from './style-property';

interface NamesTarget {
  readonly session: Session;
  /** Absent for the workbook's own names. */
  readonly sheet?: SheetModel;
}

interface NameTarget {
  readonly session: Session;
  readonly name: DefinedName;
}

/** A sheet lists its own names, then those of the workbook (OfficeDev/office-js 1011). */
function namesOf({ session, sheet }: NamesTarget): DefinedName[] {
  const all = session.model.names.all();
  const own = sheet ? all.filter((name) => name.sheet === sheet) : [];
  return [...own, ...all.filter((name) => name.sheet === null)];
}

function find(target: NamesTarget, name: string): DefinedName | undefined {
  return namesOf(target).find((known) => known.name.toLowerCase() === name.toLowerCase());
}

function rangeOf({ session, name }: NameTarget): RangeTarget | null {
  return rangeOfFormula(session, name.sheet ?? session.model.activeSheet, name.formula);
}

// What these answer with may be a range, which only its own evaluation could tell.
const MAY_BE_RANGE = /^=\s*(?:OFFSET|INDIRECT|INDEX|CHOOSE|IF|IFS|SWITCH|XLOOKUP|LET)\s*\(/i;

/** What the formula of the name comes to. NotImplemented for what the host cannot tell. */
function resultOf({ session, name }: NameTarget, asked: string): CellValue | readonly CellValue[] {
  const { formula } = name;
  session.settle();
  const result = MAY_BE_RANGE.test(formula) ? undefined : session.options.evaluate(formula);
  if (result === undefined) throw notImplemented(`NamedItem.${asked} of ${formula}`);
  return result;
}

function isList(result: CellValue | readonly CellValue[]): result is readonly CellValue[] {
  return Array.isArray(result);
}

function typeOf(target: NameTarget): string {
  if (rangeOf(target)) return 'Range';
  const result = resultOf(target, 'type');
  if (isList(result)) return 'Array';
  if (isCellError(result)) return 'Error';
  if (typeof result === 'boolean') return 'Boolean';
  if (typeof result === 'string') return 'String';
  return Number.isInteger(result) ? 'Integer' : 'Double';
}

function valueOf(target: NameTarget): Wire {
  const range = rangeOf(target);
  if (range) return `${quotedSheetName(range.sheet.name)}!${absoluteAddress(range.rect)}`;
  const result = resultOf(target, 'value');
  if (isList(result)) throw notImplemented(`NamedItem.value of ${target.name.formula}`);
  return shown(result);
}

export const namedItemType = new ObjectType<NameTarget>('NamedItem', {
  check: ({ session, name }) => {
    const isThere = session.model.names
      .all()
      .some((known) => known.name === name.name && known.sheet === name.sheet);
    if (!isThere) throw gone(`The name ${name.name}`);
  },
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = aText(value);
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = aText(value);
      },
    },
    Name: { get: ({ name }) => name.name },
    Scope: { get: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook') },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = aFlag(value);
      },
    },
  },
  objects: {
    Worksheet: ({ session, name }) => {
      if (!name.sheet) throw itemNotFound('The name belongs to the workbook.');
      return session.worksheet(name.sheet);
    },
    WorksheetOrNullObject: ({ session, name }) =>
      name.sheet ? session.worksheet(name.sheet) : new NullObject('Worksheet'),
  },
  methods: {
    Delete: ({ name }) => {
      name.remove();
      return null;
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound(`The name ${target.name.name} stands for no range.`);
      return target.session.types.range.wrap(range);
    },
    GetRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range ? target.session.types.range.wrap(range) : new NullObject('Range');
    },
  },
});

export const namedItemCollectionType = new ObjectType<NamesTarget>('NamedItemCollection', {
  items: (target) =>
    namesOf(target).map((name) => namedItemType.wrap({ session: target.session, name })),
  indexer: (target, args) => {
    const name = find(target, args.string(0));
    if (!name) throw itemNotFound(`There is no name ${args.string(0)}.`);
    return namedItemType.wrap({ session: target.session, name });
  },
  methods: {
    Add: (target, args) => add(target, args),
    AddFormulaLocal: () => {
      throw notImplemented('NamedItemCollection.addFormulaLocal');
    },
    GetCount: (target) => namesOf(target).length,
    GetItemOrNullObject: (target, args) => {
      const name = find(target, itemKey(args));
      return name
        ? namedItemType.wrap({ session: target.session, name })
        : new NullObject('NamedItem');
    },
  },
});

function add(target: NamesTarget, args: Arguments) {
  const { session, sheet } = target;
  const name = args.string(0);
  const scope = sheet ?? null;
  if (namesOf(target).some((each) => each.sheet === scope && sameName(each.name, name))) {
    throw new HostError('ItemAlreadyExists', `There is a name ${name} already.`);
  }
  const range = args.object(1, session.types.range);
  const formula = range
    ? `=${quotedSheetName(range.sheet.name)}!${absoluteAddress(range.rect)}`
    : referenceText(args.any(1));
  const added = session.model.names.add(name, formula, {
    sheet: scope,
    comment: args.optionalString(2) ?? '',
  });
  return namedItemType.wrap({ session, name: added });
}

/** A formula as it is, anything else as a constant. */
function referenceText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean')
    return `=${String(value).toUpperCase()}`;
  const text = aText(value);
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}

/** As some Excels do when a sheet is renamed (OfficeDev/office-js 4403): its names lead elsewhere. */
export function breakRangeNames(session: Session, sheet: SheetModel): void {
  for (const name of namesOf({ session, sheet })) {
    if (name.sheet !== sheet || !rangeOf({ session, name })) continue;
    name.formula = name.formula.replace(/^='?([^'!]*)'?!/, "='[1]$1'!");
  }
}
