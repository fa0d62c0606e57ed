import { digitPixels, pointsOfWidth } from '../model/cell-points';
import type { SheetModel, SheetVisibility } from '../model/sheet-model';
import { MAX_COLUMNS, MAX_ROWS } from '../model/rect';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import type { Arguments } from '../protocol/arguments';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { areasGiven } from './areas-given';
import { autoFilterType } from './auto-filter';
import { chartCollectionType } from './chart-collection';
import { customPropertyCollectionType } from './custom-property';
import { worksheetEvents } from './event-registrations';
import { freezePanesType } from './freeze-panes';
import { breakRangeNames, namedItemCollectionType } from './named-item';
import { pageBreakCollectionType } from './page-break';
import { pageLayoutType } from './page-layout';
import { assertStructureFree } from './protected-structure';
import { rectOnSheet } from './range-target';
import { worksheetSearch } from './search';
import { resolveRange } from './resolve-range';
import { commentCollectionType } from './comment-collection';
import type { Session } from './session';
import { shapeCollectionType } from './shape-collection';
import { aChoice, aColor, aFlag, aText, wordFor } from './style-property';
import { tableCollectionType } from './table-collection';
import { worksheetProtectionType } from './worksheet-protection';

export interface WorksheetTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

// The library sends these two under older names and reads them under the new ones.
const gridlines = {
  get: ({ sheet }: WorksheetTarget) => sheet.view.showGridlines,
  set: ({ sheet }: WorksheetTarget, value: unknown) => {
    sheet.view.showGridlines = aFlag(value);
  },
};
const headings = {
  get: ({ sheet }: WorksheetTarget) => sheet.view.showHeadings,
  set: ({ sheet }: WorksheetTarget, value: unknown) => {
    sheet.view.showHeadings = aFlag(value);
  },
};

export const worksheetType: ObjectType<WorksheetTarget> = new ObjectType<WorksheetTarget>(
  'Worksheet',
  {
    check: ({ session, sheet }) => session.checkSheet(sheet),
    identity: ({ sheet }) => ({ Id: sheet.id }),
    scalars: {
      Gridlines: gridlines,
      Headings: headings,
      Id: { get: ({ sheet }) => sheet.id },
      Name: {
        get: ({ sheet }) => sheet.name,
        set: ({ session, sheet }, value) => {
          const name = aText(value);
          assertStructureFree(session.model);
          session.model.renameSheet(sheet, name);
          if (session.quirks.get('rangeNamesBreak')) breakRangeNames(session, sheet);
        },
      },
      Position: {
        get: ({ sheet }) => sheet.position,
        set: ({ session, sheet }, value) => {
          const count = session.model.sheets.length;
          if (
            typeof value !== 'number' ||
            !Number.isInteger(value) ||
            value < 0 ||
            value >= count
          ) {
            throw invalidArgument(`A position is a number from 0 to ${count - 1}.`);
          }
          assertStructureFree(session.model);
          session.model.moveSheet(sheet, value);
        },
      },
      ShowGridlines: gridlines,
      ShowHeadings: headings,
      StandardHeight: { get: ({ sheet }) => sheet.rows.defaultHeight },
      StandardWidth: {
        get: ({ session, sheet }) =>
          pointsOfWidth(sheet.columns.defaultWidth, digitPixels(session.model.defaultFont)),
      },
      TabColor: {
        get: ({ sheet }) => sheet.tabColor,
        set: ({ sheet }, value) => {
          sheet.tabColor = value === '' ? '' : aColor(value);
        },
      },
      Visibility: {
        get: ({ sheet }) => wordFor(VISIBILITIES, sheet.visibility),
        set: ({ session, sheet }, value) => {
          const visibility = aChoice(value, VISIBILITIES);
          assertStructureFree(session.model);
          sheet.visibility = visibility;
        },
      },
    },
    objects: {
      AutoFilter: ({ session, sheet }) => autoFilterType.wrap({ session, sheet }),
      Charts: (target) => chartCollectionType.wrap(target),
      Comments: (target) => commentCollectionType.wrap(target),
      CustomProperties: (target) => customPropertyCollectionType.wrap(target),
      FreezePanes: (target) => freezePanesType.wrap(target),
      HorizontalPageBreaks: (target) => pageBreakCollectionType.wrap({ ...target, axis: 'row' }),
      Names: (target) => namedItemCollectionType.wrap(target),
      PageLayout: (target) => pageLayoutType.wrap(target),
      Protection: (target) => worksheetProtectionType.wrap(target),
      Shapes: (target) => shapeCollectionType.wrap(target),
      Tables: (target) => tableCollectionType.wrap(target),
      VerticalPageBreaks: (target) => pageBreakCollectionType.wrap({ ...target, axis: 'column' }),
    },
    methods: {
      Activate: ({ session, sheet }) => {
        if (sheet.visibility !== 'visible') throw invalidArgument('The worksheet is hidden.');
        if (session.quirks.get('lateActivation') && session.newSheets.has(sheet)) return null;
        session.activate(sheet);
        return null;
      },
      Calculate: ({ session }) => {
        session.model.calculateAll();
        return null;
      },
      Copy: (target, args) => copySheet(target, args),
      ...worksheetSearch,
      Delete: ({ session, sheet }) => {
        assertStructureFree(session.model);
        return deleteSheet(session, sheet);
      },
      GetCell: ({ session, sheet }, args) =>
        byIndexes(session, sheet, args.integer(0), args.integer(1), 1, 1),
      GetNext: (target, args) => neighbour(target, 1, args.boolean(0, false)) ?? noNeighbour(),
      GetNextOrNullObject: (target, args) =>
        neighbour(target, 1, args.boolean(0, false)) ?? new NullObject('Worksheet'),
      GetPrevious: (target, args) => neighbour(target, -1, args.boolean(0, false)) ?? noNeighbour(),
      GetPreviousOrNullObject: (target, args) =>
        neighbour(target, -1, args.boolean(0, false)) ?? new NullObject('Worksheet'),
      GetRange: ({ session, sheet }, args) => {
        const address = args.optionalString(0);
        if (address !== undefined && address !== '') {
          return session.types.range.wrap(resolveRange(session, sheet, address));
        }
        return byIndexes(session, sheet, 0, 0, MAX_ROWS, MAX_COLUMNS);
      },
      GetRanges: ({ session, sheet }, args) => {
        const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
        return args.has(0)
          ? session.types.rangeAreas.wrap(areasGiven({ session, sheet }, args))
          : session.areas(sheet, [whole]);
      },
      GetRangeByIndexes: ({ session, sheet }, args) =>
        byIndexes(
          session,
          sheet,
          args.integer(0),
          args.integer(1),
          args.integer(2),
          args.integer(3),
        ),
      GetUsedRange: (target, args) =>
        usedRange(target, args.boolean(0, false)) ??
        byIndexes(target.session, target.sheet, 0, 0, 1, 1),
      GetUsedRangeOrNullObject: (target, args) =>
        usedRange(target, args.boolean(0, false)) ?? new NullObject('Range'),
      // The library turns getNext() and the like into these once it knows the id.
      _GetAnotherWorksheetById: ({ session }, args) => sheetOfId(session, args.string(0)),
      _GetSheetById: ({ session }, args) => sheetOfId(session, args.string(0)),
      ...worksheetEvents<WorksheetTarget>(
        [
          'Activated',
          'Calculated',
          'ColumnSorted',
          'DataChanged',
          'Deactivated',
          'FormatChanged',
          'FormulaChanged',
          'NameChanged',
          'ProtectionChanged',
          'SingleClicked',
          'VisibilityChanged',
          'RowHiddenChanged',
          'RowSorted',
          'SelectionChanged',
        ],
        ({ session, sheet }) => ({ events: session.events, id: sheet.id }),
      ),
    },
  },
);

function sheetOfId(session: Session, id: string): HostObject {
  const sheet = session.model.sheetById(id);
  if (!sheet) throw itemNotFound('The worksheet is no longer in the workbook.');
  return session.worksheet(sheet);
}

function byIndexes(
  session: Session,
  sheet: SheetModel,
  row: number,
  column: number,
  rows: number,
  columns: number,
): HostObject {
  return session.range(sheet, rectOnSheet(row, column, rows, columns));
}

function usedRange(
  { session, sheet }: WorksheetTarget,
  valuesOnly: boolean,
): HostObject | undefined {
  const rect = sheet.usedRange(valuesOnly);
  return rect ? session.range(sheet, rect) : undefined;
}

function neighbour(
  { session, sheet }: WorksheetTarget,
  step: 1 | -1,
  visibleOnly: boolean,
): HostObject | undefined {
  const { sheets } = session.model;
  for (let index = sheet.position + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other && (!visibleOnly || other.visibility === 'visible')) {
      return session.worksheet(other);
    }
  }
  return undefined;
}

function noNeighbour(): never {
  throw itemNotFound('There is no such worksheet.');
}

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** `copy(positionType, relativeTo)`; what is left out puts it first, as the reference says. */
function copySheet({ session, sheet }: WorksheetTarget, args: Arguments): HostObject {
  const { model, types } = session;
  const position = args.choice(0, POSITIONS, 'None');
  const isRelative = position === 'Before' || position === 'After';
  const other = isRelative ? args.object(1, types.worksheet)?.sheet : undefined;
  if (isRelative && !other) throw invalidArgument(`${position} needs a worksheet.`);
  assertStructureFree(model);
  const place = other ? other.position + (position === 'After' ? 1 : 0) : 0;
  const copy = model.copySheet(sheet, position === 'End' ? model.sheets.length : place);
  session.newSheets.add(copy);
  return session.worksheet(copy);
}

function deleteSheet(session: Session, sheet: SheetModel): Wire {
  if (sheet.visibility === 'veryHidden') {
    throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  }
  session.model.deleteSheet(sheet);
  return null;
}
