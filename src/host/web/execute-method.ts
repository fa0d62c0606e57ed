import type { Host } from '../host';
import type { Session } from '../objects/session';
import { TransportFault } from '../protocol/transport-fault';
import { storedSettings } from './app-context';
import { CLOSE_FILE, type FileAnswer, type FileCopies, GET_FILE, GET_SLICE } from './file-copies';

// OSF.DDA.MethodDispId.
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const EXECUTE_RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;

// OSF.DDA.ErrorCodeManager.errorCodes.
const INTERNAL_ERROR = 5001;
const NOT_SUPPORTED = 5000;

const BODY = 4;

export interface MethodAnswer {
  readonly Version: 1;
  readonly Error: number;
  readonly [part: string]: unknown;
}

export interface MethodServices {
  readonly host: Host;
  readonly session: Session;
  readonly files: FileCopies;
  /** A ribbon function has called `event.completed()`. */
  commandCompleted(commandId: string): void;
  /** What the page should know of: a call nobody serves, or a mistake of the host's own. */
  report(message: string): void;
}

const succeeded = (parts: Record<string, unknown> = {}): MethodAnswer => ({
  Version: 1,
  Error: 0,
  ...parts,
});
const failed = (code: number): MethodAnswer => ({ Version: 1, Error: code });

/** The calls of the common API, batches of Excel's among them. */
export function executeMethod(services: MethodServices, data: unknown): MethodAnswer {
  const call = (data ?? {}) as Record<string, unknown>;
  const id = (call['DdaMethod'] as { DispatchId?: number } | undefined)?.DispatchId;
  switch (id) {
    case EXECUTE_RICH_API_REQUEST:
      return executeBatch(services, call['ArrayData']);
    case LOAD_SETTINGS:
      return succeeded({
        Properties: {
          Settings: storedSettings(services.host).map(([Name, Value]) => ({ Name, Value })),
        },
      });
    case SAVE_SETTINGS:
      saveSettings(services.host, call['DdaSettingsMethod']);
      return succeeded();
    case GET_FILE:
      return ofFile(services.files.get(call));
    case GET_SLICE:
      return ofFile(services.files.slice(call));
    case CLOSE_FILE:
      return ofFile(services.files.close(call));
    case COMMAND_COMPLETED:
      services.commandCompleted(String(call['0'] ?? ''));
      return succeeded();
    default:
      services.report(`The common API call ${String(id)} is not supported by this workbook host.`);
      return failed(NOT_SUPPORTED);
  }
}

function ofFile(answer: FileAnswer): MethodAnswer {
  return typeof answer === 'number' ? failed(answer) : succeeded(answer);
}

function executeBatch({ host, session, report }: MethodServices, message: unknown): MethodAnswer {
  const body: unknown = Array.isArray(message) ? message[BODY] : undefined;
  if (typeof body !== 'string') return failed(INTERNAL_ERROR);
  try {
    return succeeded({ Data: [200, [], host.execute(body, session)] });
  } catch (error) {
    if (error instanceof TransportFault) return failed(error.number);
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failed(INTERNAL_ERROR);
  }
}

/** An add-in's own memory is no step that a person takes back. */
function saveSettings({ model: { settings }, history }: Host, request: unknown): void {
  const pairs = (request as { Properties?: readonly [string, string][] } | undefined)?.Properties;
  const given = new Map(pairs ?? []);
  history.apart(() => {
    for (const key of settings.keys()) if (!given.has(key)) settings.delete(key);
    for (const [key, value] of given) settings.set(key, JSON.parse(value) as unknown);
  });
}
