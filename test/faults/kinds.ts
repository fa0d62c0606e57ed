import {
  isStructureProtected,
  protectStructure,
  unprotectStructure,
} from '../../src/host/model/structure-protection';
import type { Host } from '../../src/host/host';
import { HostError } from '../../src/host/protocol/host-error';
import { TransportFault, type TransportCode } from '../../src/host/protocol/transport-fault';

/** One request as the use case sends it: what its actions are at, in their order. */
export interface Recorded {
  readonly members: readonly string[];
}

/** What befalls a request, and what is done about it afterwards. */
export interface Befall {
  /** Before the request is served; throws where it is not. */
  readonly before?: (host: Host) => void;
  /** Once it has been carried out; throws where its answer is lost. */
  readonly after?: (host: Host) => void;
  readonly beforeAction?: (number: number, member: string) => void;
  /** The request waits; with `never` for ever. */
  readonly waits?: 'before' | 'after' | 'briefly';
}

export interface FaultKind {
  readonly name: string;
  /** From that request on all meet it, until people have done something about it. */
  readonly isLasting: boolean;
  /** The pane is gone with it: another one looks next. */
  readonly endsPane?: boolean;
  /** Excel goes on as before: nothing is to be told. */
  readonly isHarmless?: boolean;
  /** So many requests in a row meet it; one when absent. */
  readonly times?: number;
  /** What people do about it in the end, where it stays by itself. */
  readonly mend?: (host: Host) => void;
  readonly befall: Befall;
}

const refuse = (code: TransportCode) => (): never => {
  throw new TransportFault(code);
};

const both = (name: string, befall: Befall): FaultKind[] => [
  { name, isLasting: false, befall },
  { name: `${name}, lasting`, isLasting: true, befall },
];

const state = (quirk: 'cellEditing' | 'inactiveWorkbook' | 'protectedView' | 'sheetsGrouped') => ({
  before: ({ quirks }: Host) => {
    quirks.set({ [quirk]: true });
  },
  after: ({ quirks }: Host) => {
    quirks.set({ [quirk]: false });
  },
});

/** A colleague gives the sheet of 發現事項 another name, and the old one again in the end. */
const rename = (from: string, to: string) => (host: Host) => {
  const sheet = host.model.sheets.find(({ name }) => name === from);
  if (sheet) host.edit(() => host.model.renameSheet(sheet, to));
};
const RENAMED = ['發現事項', '發現的事'] as const;

/** What may befall any request, whatever is in it. */
export const EVERYWHERE: readonly FaultKind[] = [
  ...both('cell being edited', state('cellEditing')),
  ...both('other workbook in front', state('inactiveWorkbook')),
  ...both('several sheets selected', state('sheetsGrouped')),
  ...both('protected view', state('protectedView')),
  ...both('access denied', { before: refuse('AccessDenied') }),
  ...both('request too large', { before: refuse('RequestPayloadSizeLimitExceeded') }),
  ...both('answer too large', { after: refuse('ResponsePayloadSizeLimitExceeded') }),
  ...both('activity limit', { before: refuse('ActivityLimitReached') }),
  {
    ...{ name: 'activity limit, two in a row', isLasting: false, times: 2 },
    befall: { before: refuse('ActivityLimitReached') },
  },
  ...both('session lost', { before: refuse('InvalidOrTimedOutSession') }),
  ...both('session lost with the answer', { after: refuse('InvalidOrTimedOutSession') }),
  {
    ...{ name: 'sheet renamed meanwhile', isLasting: true },
    befall: { before: rename(...RENAMED) },
    mend: rename(RENAMED[1], RENAMED[0]),
  },
  {
    ...{ name: 'structure protected meanwhile', isLasting: true },
    befall: {
      before: (host) => {
        if (!isStructureProtected(host.model)) {
          host.edit(() => protectStructure(host.model, undefined));
        }
      },
    },
    mend: (host) => {
      host.edit(() => unprotectStructure(host.model, undefined));
    },
  },
  { name: 'slow', isLasting: false, isHarmless: true, befall: { waits: 'briefly' } },
  { name: 'never served', isLasting: true, endsPane: true, befall: { waits: 'before' } },
  { name: 'closed in the middle', isLasting: true, endsPane: true, befall: { waits: 'after' } },
];

const fails = (code: string, isThere: (number: number, member: string) => boolean): Befall => ({
  beforeAction: (number, member) => {
    if (isThere(number, member)) throw new HostError(code, `Injected: ${code}.`, member);
  },
});

/** What else Excel may answer to an action: of each request three of them, in their turn. */
const OTHER_CODES = [
  ...[
    'ApiNotFound',
    'Conflict',
    'FilteredRangeConflict',
    'HostRestartNeeded',
    'InsertDeleteConflict',
  ],
  ...[
    'InvalidArgument',
    'InvalidOperation',
    'InvalidReference',
    'InvalidSelection',
    'ItemAlreadyExists',
  ],
  ...['MemoryLimitReached', 'MergedRangeConflict', 'NonBlankCellOffSheet', 'NotImplemented'],
  ...[
    'OperationCellsExceedLimit',
    'PivotTableRangeConflict',
    'RangeExceedsLimit',
    'RequestAborted',
  ],
  ...['ServiceNotAvailable', 'UnsupportedFeature', 'UnsupportedOperation', 'UnsupportedSheet'],
];
const OF_EACH = 3;

/**
 * What may befall a single action of the `at`th request: each member that it is at is refused once, or gone.
 */
export function withinRequest({ members }: Recorded, at: number): FaultKind[] {
  const distinct = [...new Set(members)];
  const places = [...new Set([1, Math.ceil(members.length / 2), members.length])];
  return [
    ...distinct.map((member) => ({
      name: `${member} refused`,
      isLasting: false,
      befall: fails('GeneralException', (_, at) => at === member),
    })),
    ...Array.from({ length: OF_EACH }, (_, turn) => {
      const code = OTHER_CODES[(at * OF_EACH + turn) % OTHER_CODES.length] ?? '';
      const place = Math.ceil((members.length * (turn + 1)) / OF_EACH);
      return {
        name: `${code} at action ${String(place)}`,
        isLasting: false,
        befall: fails(code, (number) => number === place),
      };
    }),
    ...places.flatMap((place) =>
      ['ItemNotFound', 'AccessDenied'].flatMap((code) =>
        both(
          `${code} at action ${String(place)}`,
          fails(code, (number) => number === place),
        ),
      ),
    ),
  ];
}
