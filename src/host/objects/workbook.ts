import {
  isStructureProtected,
  protectStructure,
  unprotectStructure,
} from '../model/structure-protection';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { parseAddress } from './a1';
import { applicationType } from './application';
import { commentCollectionType } from './comment-collection';
import { customXmlPartCollectionType } from './custom-xml-part';
import { documentPropertiesType } from './document-properties';
import { functionsType } from './functions';
import { namedItemCollectionType } from './named-item';
import type { Session } from './session';
import { settingCollectionType } from './setting';
import { aFlag } from './style-property';
import { tableCollectionType } from './table-collection';
import { worksheetCollectionType } from './worksheet-collection';

/** `runtime.enableEvents` of the request context. */
const runtimeType = new ObjectType<Session>('Runtime', {
  scalars: {
    EnableEvents: {
      get: (session) => session.enableEvents,
      set: (session, value) => {
        session.enableEvents = aFlag(value);
      },
    },
  },
});

/** The structure of the workbook: whether sheets can be added, moved, renamed. */
const workbookProtectionType = new ObjectType<Session>('WorkbookProtection', {
  scalars: {
    Protected: {
      get: ({ model }) => isStructureProtected(model),
    },
  },
  methods: {
    Protect: ({ model }, args) => {
      protectStructure(model, args.optionalString(0));
      return null;
    },
    Unprotect: ({ model }, args) => {
      unprotectStructure(model, args.optionalString(0));
      return null;
    },
  },
});

export const workbookType = new ObjectType<Session>('Workbook', {
  scalars: {
    AutoSave: { get: () => false },
    Name: { get: ({ options }) => options.fileName },
    ReadOnly: { get: ({ quirks }) => quirks.get('readOnly') },
  },
  objects: {
    Application: (session) => applicationType.wrap(session),
    Comments: (session) => commentCollectionType.wrap({ session }),
    CustomXmlParts: (session) => customXmlPartCollectionType.wrap(session),
    Functions: (session) => functionsType.wrap(session),
    Properties: (session) => documentPropertiesType.wrap(session),
    Protection: (session) => workbookProtectionType.wrap(session),
    Names: (session) => namedItemCollectionType.wrap({ session }),
    Settings: (session) => settingCollectionType.wrap(session),
    Tables: (session) => tableCollectionType.wrap({ session }),
    Worksheets: (session) => worksheetCollectionType.wrap(session),
    _Runtime: (session) => runtimeType.wrap(session),
  },
  methods: {
    GetActiveCell: (session) => {
      const { activeSheet } = session.model;
      const { row, column } = activeSheet.view.activeCell;
      const rect = { row, column, rows: 1, columns: 1 };
      return session.range(activeSheet, rect);
    },
    GetSelectedRange: (session) => {
      const { activeSheet } = session.model;
      const [rect, ...more] = activeSheet.view.selection;
      if (!rect) throw itemNotFound('Nothing is selected.');
      if (more.length > 0) throw invalidArgument('More than one area is selected.');
      return session.range(activeSheet, rect);
    },
    _GetRangeForEventByReferenceId: (session, args) => {
      const range = eventRange(session, args.string(0));
      if (!range) throw itemNotFound('The cells of the event are gone.');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (session, args) =>
      eventRange(session, args.string(0)) ?? new NullObject('Range'),
    _GetReferenceCount: (session) => session.references.count,
    _RemoveAllReferences: (session) => {
      session.references.clear();
      return null;
    },
    _RemoveReference: (session, args) => {
      session.references.remove(args.string(0));
      return null;
    },
    // There is only one workbook, and it is always in front.
    _RegisterActivatedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
  },
});

export const workbookTypes = [workbookType, runtimeType, workbookProtectionType] as const;

/** Event arguments carry `sheet id!address` where Excel has a reference of its own. */
function eventRange(session: Session, reference: string): HostObject | undefined {
  const [id = '', local = ''] = reference.split('!');
  const sheet = session.model.sheetById(id);
  const address = parseAddress(local);
  return sheet && address ? session.range(sheet, address.rect) : undefined;
}
