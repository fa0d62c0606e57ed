import type { Host } from '../host';
import type { HostEvent } from '../objects/event-hub';
import { appContext } from './app-context';
import { executeMethod } from './execute-method';
import { FileCopies } from './file-copies';
import {
  isKeyboardLeaving,
  PANE_ACTION,
  paneAnswer,
  paneEvent,
  paneTabIn,
  parsePaneRequest,
  type PaneRequest,
} from './pane-message';

export interface PaneOptions {
  readonly host: Host;
  readonly frame: HTMLIFrameElement;
  /** The page that holds the frame. */
  readonly window: Window;
  /** The same as in the frame's name. */
  readonly conversationId: string;
  readonly appId: string;
  /** The version of ExcelApi; 1.14 when absent. */
  readonly api?: string;
  readonly documentUrl?: string;
  /** Of Excel's display; zh-TW when absent. */
  readonly language?: string;
  /** Told when the add-in shows its pane. */
  readonly onShow?: () => void;
  /** Told when the keyboard leaves the pane for the workbook. */
  readonly onLeave?: () => void;
  /** Told of calls nobody serves and of mistakes of the host's own. */
  readonly report?: (message: string) => void;
}

export interface PaneConnection {
  /**
   * Calls a function the add-in has associated with a ribbon button; settles when it completes.
   * One pressed too early is handed over as soon as the library listens, and once: what is not
   * associated by then the library drops.
   */
  invokeCommand(name: string): Promise<void>;
  /** The user has shown or closed the pane. */
  setShown(shown: boolean): void;
  /** Brings the keyboard to the first thing in the pane that takes it. */
  focusPane(): void;
  dispose(): void;
}

const RICH_API_EVENT = 65_536;
const COMMAND_INVOKED = 'appCommandInvoked';

/** Answers the unmodified office.js in the frame, as the page of Excel on the web does. */
export function connectPane(options: PaneOptions): PaneConnection {
  const { host, frame, window: page, conversationId, appId } = options;
  const { origin } = page.location;
  const report = options.report ?? (() => undefined);
  const context = {
    appId,
    api: options.api ?? '1.14',
    documentUrl: options.documentUrl ?? host.options.fileName,
    language: options.language ?? 'zh-TW',
  };
  const session = host.connect(context.api);
  const registered = new Set<string>();
  const running = new Map<string, () => void>();
  /** Commands invoked before the pane listens for them. */
  let early: string[] = [];
  let lastCommand = 0;

  const services = {
    host,
    session,
    files: new FileCopies(() => host.save()),
    report,
    commandCompleted: (id: string) => {
      session.runtime.endCommand(id);
      running.get(id)?.();
      running.delete(id);
    },
  };

  const send = (text: string): void => frame.contentWindow?.postMessage(text, origin);

  function serve(request: PaneRequest): unknown {
    if (request._actionType === PANE_ACTION.registerEvent) {
      registered.add(request._actionName);
      return { Error: 0, Version: 1 };
    }
    if (request._actionType === PANE_ACTION.unregisterEvent) {
      registered.delete(request._actionName);
      return { Error: 0, Version: 1 };
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(host, context);
      case 'ContextActivationManager_notifyHost':
        // Telemetry and notes on the focus.
        if (isKeyboardLeaving(request._data)) options.onLeave?.();
        return null;
      case 'executeMethod':
        return executeMethod(services, request._data);
      default:
        report(`The pane asked for ${request._actionName}, which nobody serves.`);
        return { Error: 5000, Version: 1 };
    }
  }

  function receive(event: MessageEvent): void {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = parsePaneRequest(event.data, conversationId);
    if (!request) return;
    send(paneAnswer(request, origin, serve(request)));
    if (registered.has(COMMAND_INVOKED)) sendEarly();
  }

  function tell(events: readonly HostEvent[], isEarly: boolean): void {
    if (!registered.has('richApiMessage')) return;
    const Data = events.map(({ type, target, args }) => [
      RICH_API_EVENT,
      type,
      target,
      JSON.stringify(args),
      1,
      false,
    ]);
    const sendEvents = () => {
      send(paneEvent(conversationId, 'richApiMessage', origin, { ArrayData: Data, Data }));
    };
    // After the answer to the batch that caused them.
    if (isEarly) sendEvents();
    else page.setTimeout(sendEvents, 0);
  }

  function sendEarly(): void {
    early.forEach(send);
    early = [];
  }

  session.runtime.onState = (state) => {
    if (state === 'Visible') options.onShow?.();
  };
  page.addEventListener('message', receive);
  const stopEvents = session.events.listen(tell);

  return {
    invokeCommand: (name) => {
      const id = String(++lastCommand);
      session.runtime.beginCommand(id);
      const source = JSON.stringify({ source: { id: name } });
      early.push(paneEvent(conversationId, COMMAND_INVOKED, origin, [id, name, source]));
      if (registered.has(COMMAND_INVOKED)) sendEarly();
      return new Promise((resolve) => running.set(id, resolve));
    },
    setShown: (shown) => {
      session.runtime.isShown = shown;
    },
    focusPane: () => {
      frame.focus();
      send(paneTabIn(conversationId, origin));
    },
    dispose: () => {
      page.removeEventListener('message', receive);
      stopEvents();
      host.disconnect(session);
    },
  };
}
