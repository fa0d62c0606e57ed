import { TransportFault } from '../protocol/transport-fault';

type Act = () => void | Promise<void>;

/** The way of one add-in's requests to the host, and what happens on it. */
export class Line {
  private sent = 0;
  private readonly acts: { readonly at: number | 'each'; readonly act: Act }[] = [];
  private cutBefore = Infinity;
  private cutAfter = Infinity;

  /** Requests sent so far. */
  get requests(): number {
    return this.sent;
  }

  /**
   * Does something just before the n-th request from now (1 is the next) is served, or before each
   * one. The request waits until it is done: another add-in may do its work meanwhile.
   */
  beforeRequest(request: number | 'each', act: Act): void {
    this.acts.push({ at: request === 'each' ? request : this.sent + request, act });
  }

  /** The session ends: the n-th request from now, and all that follow, are not served. */
  cutBeforeRequest(request: number): void {
    this.cutBefore = this.sent + request;
  }

  /** The n-th request from now is carried out but its answer is lost; nothing after it is served. */
  cutAfterRequest(request: number): void {
    this.cutAfter = this.sent + request;
  }

  /** Hands a request over. TransportFault when the session has ended. */
  async send(serve: () => string): Promise<string> {
    const number = ++this.sent;
    for (const { at, act } of [...this.acts]) {
      if (at === 'each' || at === number) await act();
    }
    if (number >= this.cutBefore || number > this.cutAfter) throw lost();
    const answer = serve();
    if (number >= this.cutAfter) throw lost();
    return answer;
  }
}

function lost(): TransportFault {
  return new TransportFault('InvalidOrTimedOutSession');
}
