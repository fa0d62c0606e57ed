import { isWholeColumns, isWholeRows, type Rect } from '../model/rect';
import type { PageMargins, PrintSetup } from '../model/page-layout';
import { isRecord } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { areasGiven } from './areas-given';
import { headerFooterGroupType } from './header-footer';
import { otherRange } from './other-range';
import { RangeTarget } from './range-target';
import { aChoice, aFlag, aNumber, wordFor } from './style-property';
import type { WorksheetTarget } from './worksheet';

const POINTS_PER_INCH = 72;

// Office.js lists the paper types in the order of the file's numbers, from 1 (Letter).
const PAPERS =
  'Letter,LetterSmall,Tabloid,Ledger,Legal,Statement,Executive,A3,A4,A4Small,A5,B4,B5,Folio,Quatro,Paper10x14,Paper11x17,Note,Envelope9,Envelope10,Envelope11,Envelope12,Envelope14,Csheet,Dsheet,Esheet,EnvelopeDL,EnvelopeC5,EnvelopeC3,EnvelopeC4,EnvelopeC6,EnvelopeC65,EnvelopeB4,EnvelopeB5,EnvelopeB6,EnvelopeItaly,EnvelopeMonarch,EnvelopePersonal,FanfoldUS,FanfoldStdGerman,FanfoldLegalGerman'.split(
    ',',
  );

const ORIENTATIONS = { Portrait: 'portrait', Landscape: 'landscape' } as const;
const COMMENTS = { NoComments: 'none', EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;
const ERRORS = {
  AsDisplayed: 'displayed',
  Blank: 'blank',
  Dash: 'dash',
  NotAvailable: 'NA',
} as const;
const ORDERS = { DownThenOver: 'downThenOver', OverThenDown: 'overThenDown' } as const;
const UNITS: Readonly<Record<string, number>> = {
  Points: 1 / 72,
  Inches: 1,
  Centimeters: 1 / 2.54,
};

type PageScalar = Scalar<WorksheetTarget>;

function margin(side: keyof PageMargins): PageScalar {
  return {
    get: ({ sheet }) => round(sheet.page.margins[side] * POINTS_PER_INCH),
    set: ({ sheet }, value) =>
      sheet.page.setMargins({ [side]: aNumber(value, 0, 3528) / POINTS_PER_INCH }),
  };
}

const round = (points: number): number => Math.round(points * 1e6) / 1e6;

function option(
  key: 'horizontalCentered' | 'verticalCentered' | 'headings' | 'gridLines',
): PageScalar {
  return {
    get: ({ sheet }) => sheet.page.options[key],
    set: ({ sheet }, value) => sheet.page.setOptions({ [key]: aFlag(value) }),
  };
}

function setup<K extends keyof PrintSetup>(
  key: K,
  words: Readonly<Record<string, PrintSetup[K] & string>>,
): PageScalar {
  return {
    get: ({ sheet }) => wordFor(words, sheet.page.setup[key] as PrintSetup[K] & string),
    set: ({ sheet }, value) => sheet.page.setSetup({ [key]: aChoice(value, words) }),
  };
}

function pages(value: unknown): number {
  return value === undefined || value === null ? 0 : aNumber(value, 0, 32_767);
}

export const pageLayoutType = new ObjectType<WorksheetTarget>('PageLayout', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  scalars: {
    BlackAndWhite: {
      get: ({ sheet }) => sheet.page.setup.blackAndWhite,
      set: ({ sheet }, value) => sheet.page.setSetup({ blackAndWhite: aFlag(value) }),
    },
    BottomMargin: margin('bottom'),
    CenterHorizontally: option('horizontalCentered'),
    CenterVertically: option('verticalCentered'),
    DraftMode: {
      get: ({ sheet }) => sheet.page.setup.draft,
      set: ({ sheet }, value) => sheet.page.setSetup({ draft: aFlag(value) }),
    },
    FirstPageNumber: {
      get: ({ sheet }) => sheet.page.setup.firstPageNumber ?? '',
      set: ({ sheet }, value) =>
        sheet.page.setSetup({
          firstPageNumber: value === '' || value === null ? null : aNumber(value, -32_765, 32_767),
        }),
    },
    FooterMargin: margin('footer'),
    HeaderMargin: margin('header'),
    LeftMargin: margin('left'),
    Orientation: setup('orientation', ORIENTATIONS),
    PaperSize: {
      // A file that says nothing prints on Letter, as ECMA-376 has it.
      get: ({ sheet }) => PAPERS[(sheet.page.setup.paperSize || 1) - 1] ?? null,
      set: ({ sheet }, value) => {
        const index = PAPERS.findIndex((paper) => paper === value);
        if (index < 0) throw invalidArgument('There is no such paper.');
        sheet.page.setSetup({ paperSize: index + 1 });
      },
    },
    PrintComments: setup('cellComments', COMMENTS),
    PrintErrors: setup('errors', ERRORS),
    PrintGridlines: option('gridLines'),
    PrintHeadings: option('headings'),
    PrintOrder: setup('pageOrder', ORDERS),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: {
      get: ({ sheet }) => {
        const { fit, scale } = sheet.page.setup;
        if (!fit) return { scale };
        return {
          ...(fit.width > 0 ? { horizontalFitToPages: fit.width } : {}),
          ...(fit.height > 0 ? { verticalFitToPages: fit.height } : {}),
        };
      },
      set: ({ session, sheet }, value) => {
        if (!isRecord(value)) throw invalidArgument('The zoom is an object.');
        const scale = value['scale'] ?? null;
        const width = pages(value['horizontalFitToPages']);
        const isAlone = width > 0 && !('verticalFitToPages' in value);
        const fitting = session.quirks.get('fitToWidth');
        if (isAlone && fitting === 'ignored') return;
        const height =
          isAlone && fitting === 'onePageTall' ? 1 : pages(value['verticalFitToPages']);
        if (scale !== null && width + height > 0) {
          throw invalidArgument('The zoom has a scale or pages to fit, not both.');
        }
        if (scale !== null) sheet.page.setSetup({ scale: aNumber(scale, 10, 400), fit: null });
        else if (width + height > 0) sheet.page.setSetup({ fit: { width, height } });
        else throw invalidArgument('The zoom has neither a scale nor pages to fit.');
      },
    },
  },
  objects: { HeadersFooters: (target) => headerFooterGroupType.wrap(target) },
  methods: {
    GetPrintArea: (target) => printArea(target) ?? nothing('print area'),
    GetPrintAreaOrNullObject: (target) => printArea(target) ?? new NullObject('RangeAreas'),
    GetPrintTitleColumns: (target) =>
      titles(target, target.sheet.page.titleColumns) ?? nothing('print title columns'),
    GetPrintTitleColumnsOrNullObject: (target) =>
      titles(target, target.sheet.page.titleColumns) ?? new NullObject('Range'),
    GetPrintTitleRows: (target) =>
      titles(target, target.sheet.page.titleRows) ?? nothing('print title rows'),
    GetPrintTitleRowsOrNullObject: (target) =>
      titles(target, target.sheet.page.titleRows) ?? new NullObject('Range'),
    SetPrintArea: (target, args) => {
      target.sheet.page.printArea = areasGiven(target, args).map(({ rect }) => rect);
      return null;
    },
    SetPrintMargins: ({ sheet }, args) => {
      const inches = UNITS[args.choice(0, Object.keys(UNITS))] ?? 1;
      const patch: Partial<Record<keyof PageMargins, number>> = {};
      for (const [side, value] of Object.entries(args.record(1))) {
        if (value === null) continue;
        if (!isSide(side)) throw invalidArgument(`There is no margin ${side}.`);
        patch[side] = aNumber(value, 0, 3528) * inches;
      }
      sheet.page.setMargins(patch);
      return null;
    },
    SetPrintTitleColumns: (target, args) => {
      const { rect } = otherRange(corner(target), args);
      if (!isWholeColumns(rect)) throw invalidArgument('Print titles are whole columns.');
      target.sheet.page.titleColumns = rect;
      return null;
    },
    SetPrintTitleRows: (target, args) => {
      const { rect } = otherRange(corner(target), args);
      if (!isWholeRows(rect)) throw invalidArgument('Print titles are whole rows.');
      target.sheet.page.titleRows = rect;
      return null;
    },
  },
});

function isSide(side: string): side is keyof PageMargins {
  return ['left', 'right', 'top', 'bottom', 'header', 'footer'].includes(side);
}

function corner({ session, sheet }: WorksheetTarget): RangeTarget {
  return new RangeTarget(session, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
}

function printArea({ session, sheet }: WorksheetTarget): HostObject | undefined {
  const rects = sheet.page.printArea;
  if (!rects || rects.length === 0) return undefined;
  return session.types.rangeAreas.wrap(rects.map((rect) => new RangeTarget(session, sheet, rect)));
}

function titles({ session, sheet }: WorksheetTarget, rect: Rect | null): HostObject | undefined {
  return rect ? session.range(sheet, rect) : undefined;
}

function nothing(what: string): never {
  throw itemNotFound(`There is no ${what}.`);
}
