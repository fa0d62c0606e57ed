import type { DefinedName } from '../model/names';
import type { SheetModel } from '../model/sheet-model';
import type { Arguments } from '../protocol/arguments';
import { HostError, itemNotFound, notImplemented } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { absoluteAddress, quotedSheetName } from './a1';
import { rangeType } from './range';
import { gone, type RangeTarget } from './range-target';
import { rangeOfFormula } from './resolve-range';
import type { Session } from './session';
import { aFlag, aText } from './style-property';
import { worksheetType } from './worksheet';

interface NamesTarget {
  readonly session: Session;
  /** Absent for the workbook's own names. */
  readonly sheet?: SheetModel;
}

interface NameTarget {
  readonly session: Session;
  readonly name: DefinedName;
}

function namesOf({ session, sheet }: NamesTarget): DefinedName[] {
  return session.model.names.all().filter((name) => name.sheet === (sheet ?? null));
}

function find(target: NamesTarget, name: string): DefinedName | undefined {
  return namesOf(target).find((known) => known.name.toLowerCase() === name.toLowerCase());
}

function rangeOf({ session, name }: NameTarget): RangeTarget | null {
  return rangeOfFormula(session, name.sheet ?? session.model.activeSheet, name.formula);
}

function constantOf({ name }: NameTarget): Wire | undefined {
  const text = name.formula.replace(/^=/, '');
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text !== '' && !Number.isNaN(Number(text)) ? Number(text) : undefined;
}

function typeOf(target: NameTarget): string {
  if (rangeOf(target)) return 'Range';
  const constant = constantOf(target);
  if (typeof constant === 'string') return 'String';
  if (typeof constant === 'boolean') return 'Boolean';
  if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
  if (/#REF!/.test(target.name.formula)) return 'Error';
  throw notImplemented(`NamedItem.type of ${target.name.formula}`);
}

function valueOf(target: NameTarget): Wire {
  const range = rangeOf(target);
  if (range) return `${quotedSheetName(range.sheet.name)}!${absoluteAddress(range.rect)}`;
  const constant = constantOf(target);
  if (constant !== undefined) return constant;
  if (/#REF!/.test(target.name.formula)) return '#REF!';
  throw notImplemented(`NamedItem.value of ${target.name.formula}`);
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
      return worksheetType.wrap({ session, sheet: name.sheet });
    },
    WorksheetOrNullObject: ({ session, name }) =>
      name.sheet ? worksheetType.wrap({ session, sheet: name.sheet }) : new NullObject('Worksheet'),
  },
  methods: {
    Delete: ({ name }) => {
      name.remove();
      return null;
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound(`The name ${target.name.name} stands for no range.`);
      return rangeType.wrap(range);
    },
    GetRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range ? rangeType.wrap(range) : new NullObject('Range');
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
      const name = find(target, args.string(0));
      return name
        ? namedItemType.wrap({ session: target.session, name })
        : new NullObject('NamedItem');
    },
  },
});

function add(target: NamesTarget, args: Arguments) {
  const { session, sheet } = target;
  const name = args.string(0);
  if (find(target, name)) {
    throw new HostError('ItemAlreadyExists', `There is a name ${name} already.`);
  }
  const range = args.object(1, rangeType);
  const formula = range
    ? `=${quotedSheetName(range.sheet.name)}!${absoluteAddress(range.rect)}`
    : referenceText(args.any(1));
  const added = session.model.names.add(name, formula, {
    sheet: sheet ?? null,
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
