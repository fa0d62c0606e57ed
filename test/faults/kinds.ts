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
  ...both('session lost', { before: refuse('InvalidOrTimedOutSession') }),
  ...both('session lost with the answer', { after: refuse('InvalidOrTimedOutSession') }),
  { name: 'slow', isLasting: false, isHarmless: true, befall: { waits: 'briefly' } },
  { name: 'never served', isLasting: true, endsPane: true, befall: { waits: 'before' } },
  { name: 'closed in the middle', isLasting: true, endsPane: true, befall: { waits: 'after' } },
];

const fails = (code: string, isThere: (number: number, member: string) => boolean): Befall => ({
  beforeAction: (number, member) => {
    if (isThere(number, member)) throw new HostError(code, `Injected: ${code}.`, member);
  },
});

/** What may befall a single action: each member that the request is at is refused once, or gone. */
export function withinRequest({ members }: Recorded): FaultKind[] {
  const distinct = [...new Set(members)];
  const places = [...new Set([1, Math.ceil(members.length / 2), members.length])];
  return [
    ...distinct.map((member) => ({
      name: `${member} refused`,
      isLasting: false,
      befall: fails('GeneralException', (_, at) => at === member),
    })),
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
