import { HostError } from '../protocol/host-error';
import { isTransportCode, TransportFault } from '../protocol/transport-fault';

export interface Fault {
  /** An Office.js error code, such as InvalidOperationInCellEditMode, AccessDenied, ItemNotFound. */
  readonly code: string;
  /** The how-manieth request from now, 1 being the next; any request when absent. */
  readonly request?: number;
  /** The how-manieth action of that request, 1 being the first. */
  readonly action?: number;
  /** Only at this member, as `Range.values` or `Table.resize`. */
  readonly member?: string;
  /** How often; once when absent. */
  readonly times?: number;
}

interface Planned extends Fault {
  left: number;
  /** Absolute number of the request, counted from the host's first. */
  readonly at: number | undefined;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Makes the host fail as Excel can, at a chosen place. */
export class Faults {
  private planned: Planned[] = [];
  private requests = 0;
  private limit = Infinity;
  private hasCrashed = false;

  /** Codes of the transport refuse a whole request unless an action or a member is named. */
  inject(fault: Fault): void {
    const at = fault.request === undefined ? undefined : this.requests + fault.request;
    this.planned.push({ ...fault, at, left: fault.times ?? 1 });
  }

  /** Refuses requests and answers above so many bytes, as Excel on the web does at 5 MB. */
  limitPayload(bytes = FIVE_MEGABYTES): void {
    this.limit = bytes;
  }

  /** Excel is gone: nothing is served until `clear`. */
  crash(): never {
    this.hasCrashed = true;
    throw new TransportFault('InvalidOrTimedOutSession');
  }

  clear(): void {
    this.planned = [];
    this.limit = Infinity;
    this.hasCrashed = false;
  }

  /** TransportFault when this request is not to be served. */
  beginRequest(bytes: number): void {
    this.requests++;
    if (this.hasCrashed) throw new TransportFault('InvalidOrTimedOutSession');
    if (bytes > this.limit) throw new TransportFault('RequestPayloadSizeLimitExceeded');
    const fault = this.planned.find(
      (each) => this.isDue(each) && each.action === undefined && each.member === undefined,
    );
    if (fault && fault.code !== 'AccessDenied' && isTransportCode(fault.code)) {
      this.use(fault);
      throw new TransportFault(fault.code);
    }
  }

  /** HostError when this action, the `number`th of the request, is to fail. */
  beforeAction(number: number, member: string): void {
    const fault = this.planned.find(
      (each) =>
        this.isDue(each) &&
        (each.action === undefined || each.action === number) &&
        (each.member === undefined || each.member === member),
    );
    if (!fault) return;
    this.use(fault);
    throw new HostError(fault.code, `Injected fault: ${fault.code}.`, member);
  }

  endRequest(bytes: number): void {
    if (bytes > this.limit) throw new TransportFault('ResponsePayloadSizeLimitExceeded');
  }

  private isDue({ at, left }: Planned): boolean {
    return left > 0 && (at === undefined || at === this.requests);
  }

  private use(fault: Planned): void {
    fault.left--;
  }
}
