import type { HostEvent } from '../objects/event-hub';

export interface BridgeAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

// OfficeExtension.HostBridge: 1 a request, 2 its answer, 3 a message of the host's own.
const ANSWER = 2;
const MESSAGE = 3;
const RICH_API_EVENT = 65_536;

/**
 * What the library takes as text it takes as an object, too: put in as it is, an answer of megabytes is not
 * written as a text within a text, and read twice.
 */
function messageOf(id: number, { statusCode, headers, body }: BridgeAnswer): string {
  const head = JSON.stringify({ id, type: ANSWER, flags: 0 }).slice(0, -1);
  const content = statusCode === 200 ? body : JSON.stringify(body);
  return `${head},"message":{"statusCode":${statusCode},"headers":${JSON.stringify(headers)},"body":${content}}}`;
}

/** The library's native bridge: `_richApiNativeBridge`, which it looks for when it loads. */
export class Bridge {
  /** Set by the library. */
  onMessageFromHost: (text: string) => void = () => undefined;

  constructor(private readonly answer: (bodyText: string) => Promise<BridgeAnswer>) {}

  /** Called by the library, which hands the body over as text or as an object. */
  sendMessageToHost = (text: string): void => {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
    const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
    // Never in the same turn, as with a real host.
    void Promise.resolve()
      .then(() => this.answer(body))
      .then((answer) => {
        this.onMessageFromHost(messageOf(id, answer));
      });
  };

  /** After the answer to the batch that caused them, or where they are early before it. */
  sendEvents(events: readonly HostEvent[], isEarly = false): void {
    const entries = events.map(({ type, target, args }) => ({
      messageCategory: RICH_API_EVENT,
      messageType: type,
      targetId: target,
      message: JSON.stringify(args),
      id: 0,
    }));
    const send = () => {
      this.onMessageFromHost(JSON.stringify({ type: MESSAGE, flags: 0, message: { entries } }));
    };
    if (isEarly) send();
    else setTimeout(send, 0);
  }
}
