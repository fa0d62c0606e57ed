import type { ProtectionOptions } from '../model/sheet-protection';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import type { SheetModel } from '../model/sheet-model';
import { EVENT } from './event-hub';
import type { Session } from './session';
import { aFlag } from './style-property';
import type { WorksheetTarget } from './worksheet';

const OPTIONS: Readonly<Record<string, keyof ProtectionOptions>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'editObjects',
  allowEditScenarios: 'editScenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

const SELECTIONS: Readonly<Record<string, Partial<ProtectionOptions>>> = {
  Normal: { selectLockedCells: true, selectUnlockedCells: true },
  Unlocked: { selectLockedCells: false, selectUnlockedCells: true },
  None: { selectLockedCells: false, selectUnlockedCells: false },
};

function readOptions(options: ProtectionOptions): Wire {
  const result: Record<string, Wire> = {};
  for (const [name, key] of Object.entries(OPTIONS)) result[name] = options[key];
  result['selectionMode'] = options.selectLockedCells
    ? 'Normal'
    : options.selectUnlockedCells
      ? 'Unlocked'
      : 'None';
  return result;
}

function parseOptions(given: Record<string, unknown>): Partial<ProtectionOptions> {
  const parts = Object.entries(given).map(([name, value]): Partial<ProtectionOptions> => {
    if (value === null) return {};
    if (name === 'selectionMode') {
      const isMode = typeof value === 'string' && Object.hasOwn(SELECTIONS, value);
      const selection = isMode ? SELECTIONS[value] : undefined;
      if (!selection) throw invalidArgument('There is no such selection mode.');
      return selection;
    }
    const key = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (!key) throw invalidArgument(`There is no protection option ${name}.`);
    return { [key]: aFlag(value) };
  });
  return Object.assign({}, ...parts) as Partial<ProtectionOptions>;
}

export const worksheetProtectionType = new ObjectType<WorksheetTarget>('WorksheetProtection', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  scalars: {
    Options: {
      get: ({ sheet }) =>
        sheet.protection.isProtected ? readOptions(sheet.protection.options) : null,
    },
    Protected: { get: ({ sheet }) => sheet.protection.isProtected },
  },
  methods: {
    // Twice is an error: InvalidOperation by the reference, AccessDenied since 2026 (office-js 6784).
    Protect: ({ session, sheet }, args) => {
      const options = parseOptions(args.record(0));
      sheet.protection.protect(options, args.optionalString(1));
      tellProtection(session, sheet);
      return null;
    },
    Unprotect: ({ session, sheet }, args) => {
      const wasProtected = sheet.protection.isProtected;
      sheet.protection.unprotect(args.optionalString(0));
      if (wasProtected) tellProtection(session, sheet);
      return null;
    },
  },
});

function tellProtection(session: Session, sheet: SheetModel): void {
  const { isProtected } = sheet.protection;
  session.post(EVENT.worksheetProtectionChanged, sheet, {
    source: 'Local',
    worksheetId: sheet.id,
    isProtected,
  });
}
