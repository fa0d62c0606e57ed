import type { SheetModel } from '../model/sheet-model';
import { itemNotFound } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { WORKBOOK } from './event-hub';
import { worksheetEvents } from './event-registrations';
import { itemKey } from './item-key';
import { assertStructureFree } from './protected-structure';
import type { Session } from './session';

function find(session: Session, key: string): SheetModel | null {
  return session.model.sheetById(key) ?? session.model.sheet(key);
}

function visible(session: Session, visibleOnly: boolean): readonly SheetModel[] {
  const { sheets } = session.model;
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === 'visible') : sheets;
}

function wrap(session: Session, sheet: SheetModel | null | undefined, key: string) {
  if (!sheet) throw itemNotFound(`There is no worksheet ${key}.`);
  return session.worksheet(sheet);
}

export const worksheetCollectionType = new ObjectType<Session>('WorksheetCollection', {
  items: (session) => session.model.sheets.map((sheet) => session.worksheet(sheet)),
  indexer: (session, args) => wrap(session, find(session, args.string(0)), args.string(0)),
  methods: {
    // At the end, and not brought to the front.
    Add: (session, args) => {
      assertStructureFree(session.model);
      const sheet = session.model.addSheet(args.optionalString(0));
      session.newSheets.add(sheet);
      return session.worksheet(sheet);
    },
    GetActiveWorksheet: (session) => session.worksheet(session.model.activeSheet),
    GetCount: (session, args) => visible(session, args.boolean(0, false)).length,
    GetFirst: (session, args) =>
      wrap(session, visible(session, args.boolean(0, false))[0], 'first'),
    GetItemOrNullObject: (session, args) => {
      const sheet = find(session, itemKey(args));
      return sheet ? session.worksheet(sheet) : new NullObject('Worksheet');
    },
    GetLast: (session, args) =>
      wrap(session, visible(session, args.boolean(0, false)).at(-1), 'last'),
    ...worksheetEvents<Session>(
      [
        'Activated',
        'Added',
        'Calculated',
        'ColumnSorted',
        'DataChanged',
        'Deactivated',
        'Deleted',
        'FormatChanged',
        'FormulaChanged',
        'Moved',
        'NameChanged',
        'ProtectionChanged',
        'SingleClicked',
        'VisibilityChanged',
        'RowHiddenChanged',
        'RowSorted',
        'SelectionChanged',
      ],
      ({ events }) => ({ events, id: WORKBOOK }),
    ),
  },
});
