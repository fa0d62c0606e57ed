/** The JSON texts that pane and page exchange by postMessage (Microsoft.Office.Common.Message). */
export interface PaneRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _actionType: number;
}

// OSF.AgaveHostAction.
const TAB_IN = 11;
const KEYBOARD_LEAVES = [5, 6, 13, 14, 15, 16, 17, 18];

/** Whether a note to the host says that the keyboard leaves: Tab after the last thing, Esc, Ctrl+F6, F2. */
export function isKeyboardLeaving(note: unknown): boolean {
  return Array.isArray(note) && KEYBOARD_LEAVES.includes(Number(note[1]));
}

/** Microsoft.Office.Common.ActionType. */
export const PANE_ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

const RESPONSE = { forCalling: 0, forEventing: 1 } as const;

/** A request of this conversation, or undefined for any other message. */
export function parsePaneRequest(data: unknown, conversationId: string): PaneRequest | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  let message: Partial<PaneRequest>;
  try {
    message = JSON.parse(data) as Partial<PaneRequest>;
  } catch {
    return undefined;
  }
  return message._messageType === 0 && message._conversationId === conversationId
    ? (message as PaneRequest)
    : undefined;
}

/** Tells the pane that the keyboard comes in: office.js focuses the first thing that takes it. */
export function paneTabIn(conversationId: string, origin: string): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 1,
    _origin: origin,
    _actionType: PANE_ACTION.invoke,
    _data: [TAB_IN],
    _serializerVersion: 1,
  });
}

export function paneAnswer(request: PaneRequest, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _errorCode: 0,
    _responseType: RESPONSE.forCalling,
    _data: data,
    _serializerVersion: 1,
  });
}

export function paneEvent(
  conversationId: string,
  eventName: string,
  origin: string,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: eventName,
    _conversationId: conversationId,
    _correlationId: -1,
    _origin: origin,
    _errorCode: 0,
    _responseType: RESPONSE.forEventing,
    _data: data,
    _serializerVersion: 1,
  });
}
