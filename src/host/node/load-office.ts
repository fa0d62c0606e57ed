import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { Line } from '../faults/line';
import type { Host } from '../host';
import type { AppRuntime } from '../objects/app-runtime';
import type { Session } from '../objects/session';
import { requirementMatrix } from '../protocol/requirement-matrix';
import { TransportFault } from '../protocol/transport-fault';
import { documentSettings } from './document-settings';
import { Bridge, type BridgeAnswer } from './bridge';
import { keptScript } from './kept-script';

export interface OfficeOptions {
  /** The version of ExcelApi that Excel is to have: `1.14` is Excel 2021 LTSC. */
  readonly api?: string;
  /** Which Excel office.js is to find itself in: each has a bundle of its own. `web` when absent. */
  readonly platform?: Platform;
  /** Whose Excel it is in, where several people have the workbook open: what others change is `Remote`. */
  readonly seat?: string;
  /** Where the platform's bundle lies; found in node_modules when absent. */
  readonly libraryPath?: string;
  /** The folder in which what V8 compiles of it is kept for the next time; nowhere when absent. */
  readonly keptIn?: string | undefined;
}

export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What happens to this add-in's requests on their way. */
  readonly line: Line;
  /** Whether its pane is shown, and which ribbon commands it is at. */
  readonly runtime: AppRuntime;
}

/** What the library itself puts into its context. */
type Library = Omit<LoadedOffice, 'line' | 'runtime'>;

export type Platform = 'web' | 'windows';

/** What office.js loads there, the host's name of the platform and Office.PlatformType. */
const PLATFORMS = {
  web: { bundle: 'excel-web-16.00.js', host: 'web', type: 'OfficeOnline' },
  windows: { bundle: 'excel-win32-16.01.js', host: 'win32', type: 'PC' },
} as const;

const compiled = new Map<string, vm.Script>();

/** Compiled once for a process; each load runs it in a context of its own. */
function libraryScript(path: string, keptIn: string | undefined): vm.Script {
  const known = compiled.get(path);
  if (known) return known;
  const text = readFileSync(path, 'utf8');
  const script =
    keptIn === undefined ? new vm.Script(text, { filename: path }) : keptScript(path, text, keptIn);
  compiled.set(path, script);
  return script;
}

/** Node's own lookup, out of sight of a bundler; from the working directory as a last resort. */
function findLibrary(platform: Platform): string {
  const library = `@microsoft/office-js/dist/${PLATFORMS[platform].bundle}`;
  const from = [process.argv[1], `${process.cwd()}/package.json`];
  for (const place of from) {
    if (!place) continue;
    try {
      return createRequire(place).resolve(library);
    } catch {
      continue;
    }
  }
  throw new Error(`${library} is not installed.`);
}

/**
 * The stock library, unmodified, in a context of its own, speaking to this host. About 100 ms the
 * first time. Each call is an add-in of its own: two of them share the workbook and nothing else.
 */
export function loadOffice(host: Host, options: OfficeOptions = {}): LoadedOffice {
  const { api = '1.14', platform = 'web', libraryPath = findLibrary(platform) } = options;
  const session = host.connect(api, options.seat);
  const line = new Line();
  const bridge = new Bridge((bodyText) => answer(host, session, line, bodyText));
  const sandbox = browserStandIn(bridge);
  const context = vm.createContext(sandbox);
  shareObjectPrototype(context);
  libraryScript(libraryPath, options.keptIn).runInContext(context);
  const loaded = sandbox as unknown as Library & {
    OSF: Record<string, unknown>;
  };
  supplyOfficeContext(loaded, host, { api, platform }, context);
  session.events.listen((events, isEarly) => bridge.sendEvents(events, isEarly));
  const { Excel, Office, OfficeExtension } = loaded;
  return { Excel, Office, OfficeExtension, line, runtime: session.runtime };
}

async function answer(
  host: Host,
  session: Session,
  line: Line,
  bodyText: string,
): Promise<BridgeAnswer> {
  try {
    const body = await line.send(() => host.execute(bodyText, session));
    return { statusCode: 200, headers: {}, body };
  } catch (error) {
    const { code, status, message } =
      error instanceof TransportFault
        ? { code: error.code, status: error.httpStatus, message: error.message }
        : { code: 'GeneralException', status: 500, message: trace(error) };
    return { statusCode: status, headers: {}, body: JSON.stringify({ error: { code, message } }) };
  }
}

/** A mistake of the host's own: its stack is the only way to find it. */
function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** As much of a browser as the library touches while it loads. */
function browserStandIn(bridge: Bridge): Record<string, unknown> {
  const element = () => ({
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: () => [],
    style: {},
  });
  const nothing = () => undefined;
  const location = {
    href: 'https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    search: '',
    hash: '',
  };
  const sandbox: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    location,
    document: {
      URL: location.href,
      domain: location.hostname,
      location,
      cookie: '',
      head: element(),
      body: element(),
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      removeEventListener: nothing,
    },
    navigator: { userAgent: 'Node', language: 'zh-TW' },
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    // Of this realm, so that values and errors pass the caller's instanceof.
    Date,
    Error: errorOfItsOwn(),
    JSON,
    Promise,
    URL,
  };
  sandbox['window'] = sandbox;
  sandbox['self'] = sandbox;
  return sandbox;
}

/**
 * The library adds members of its own to what it finds as Error. On that of this realm they would keep the
 * first add-in, and the workbook it had, as long as the process runs.
 */
function errorOfItsOwn(): ErrorConstructor {
  class OwnError extends Error {
    static override [Symbol.hasInstance](value: unknown): boolean {
      // What the library derives from it answers for itself alone.
      const isOwn = this.prototype === OwnError.prototype;
      return isOwn ? value instanceof Error : super[Symbol.hasInstance](value);
    }
  }
  // Error may be called without `new`.
  const apply = (made: typeof OwnError, _: unknown, given: [string?, ErrorOptions?]) =>
    new made(...given);
  return new Proxy(OwnError, { apply }) as unknown as ErrorConstructor;
}

/**
 * The library knows plain objects by their prototype being that of its own `{}`. In a browser it
 * shares one realm with the add-in; here the caller's objects come from another one.
 */
function shareObjectPrototype(context: vm.Context): void {
  const join = vm.runInContext(
    `(outer) => {
      const own = Object.getPrototypeOf;
      Object.getPrototypeOf = (value) => {
        const found = own(value);
        return found === outer ? Object.prototype : found;
      };
    }`,
    context,
  ) as (outer: object) => void;
  join(Object.prototype);
}

/** What office.js itself adds around this file: the context, and `Office.onReady`. */
function supplyOfficeContext(
  loaded: Library & { OSF: Record<string, unknown> },
  host: Host,
  { api, platform }: { readonly api: string; readonly platform: Platform },
  context: vm.Context,
): void {
  const names = PLATFORMS[platform];
  const matrixOf = vm.runInContext(
    '(text) => OfficeExt.Requirement.RequirementsMatrixFactory.getDefaultRequirementMatrix({ get_requirementMatrix: () => text })',
    context,
  ) as (text: string) => Office.RequirementSetSupport;
  const ready = { host: 'Excel', platform: names.type };
  const officeContext = {
    ...ready,
    contentLanguage: 'zh-TW',
    displayLanguage: 'zh-TW',
    requirements: matrixOf(requirementMatrix(api)),
    document: { mode: 'readWrite', url: '', settings: documentSettings(host) },
  };
  loaded.OSF['_OfficeAppFactory'] = {
    getContext: () => officeContext,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: names.host, hostLocale: 'zh-TW' }),
  };
  Object.assign(loaded.Office, {
    onReady: (callback?: (info: unknown) => unknown) => {
      callback?.(ready);
      return Promise.resolve(ready);
    },
  });
}
