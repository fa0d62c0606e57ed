import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { types } from 'node:util';
import { loadOffice, type Platform } from '../../host/node/load-office';
import { CliFault } from '../cli-fault';
import type { Run } from '../command';
import { type Io, printJson, safeStream } from '../io';
import { keptIn } from '../kept-code';
import { defaultApi, openHost, tellDamages } from '../open-workbook';
import { textOption } from '../parse-arguments';
import { checkOutput, checkSameKind } from '../output/check-output';
import { writeWorkbook } from '../write-workbook';

type Script = (given: Record<string, unknown>) => Promise<unknown>;
interface Module {
  readonly default?: unknown;
}

function apiOf(text: string | undefined): string {
  if (text !== undefined && !/^1\.\d{1,2}$/.test(text)) {
    throw new CliFault(`「--api ${text}」不是 ExcelApi 的版本；請寫成例如 1.14。`);
  }
  return text ?? defaultApi;
}

function platformOf(text: string | undefined): Platform {
  const found = (['web', 'windows'] as const).find((each) => each === text?.toLowerCase());
  if (text !== undefined && found === undefined) {
    throw new CliFault(`「--platform ${text}」不是 Excel 的平台；請寫成 web 或 windows。`);
  }
  return found ?? 'web';
}

function loadScript(path: string): Script {
  const full = resolve(path);
  if (!existsSync(full)) throw new CliFault(`找不到指令稿「${path}」。`);
  const script = exportOf(createRequire(full), full);
  if (typeof script !== 'function') {
    throw new CliFault(
      `指令稿「${path}」要以 module.exports = async ({Excel, Office, OfficeExtension, console}) => {…} 匯出一個函式。`,
    );
  }
  return script as Script;
}

/** @returns what the script exports, in either form of module; nothing of one that awaits outside a function */
function exportOf(require: NodeJS.Require, full: string): unknown {
  try {
    const loaded: unknown = require(full);
    return types.isModuleNamespaceObject(loaded) ? (loaded as Module).default : loaded;
  } catch (error) {
    if ((error as { code?: unknown } | undefined)?.code === 'ERR_REQUIRE_ASYNC_MODULE') return;
    throw error;
  }
}

/** Of any thrown thing: the code a program can tell it by, and its message. */
function describe(error: unknown): { code: string; message: string } {
  if ((typeof error !== 'object' && typeof error !== 'function') || error === null) {
    return { code: 'Error', message: String(error) };
  }
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : typeof name === 'string' ? name : 'Error',
    // An object without a message may be one that cannot even be made a text.
    message: typeof message === 'string' ? message : (JSON.stringify(error) ?? 'Error'),
  };
}

/** Never fails itself: a thrown thing may have getters that throw. */
function tell(io: Io, error: unknown): number {
  try {
    printJson(io.stderr, describe(error));
  } catch {
    printJson(io.stderr, { code: 'Error', message: 'The thrown value cannot be shown.' });
  }
  return 1;
}

export const exec: Run = async (args, io) => {
  const [scriptPath = '', path = ''] = args.positionals;
  const out = textOption(args, 'out');
  const api = apiOf(textOption(args, 'api'));
  const platform = platformOf(textOption(args, 'platform'));
  if (out !== undefined) checkOutput(out);
  const host = openHost(path, {});
  if (out !== undefined) checkSameKind(out, host);
  tellDamages(host, io);
  const { Excel, Office, OfficeExtension } = loadOffice(host, { api, platform, keptIn: keptIn() });
  const console = new Console({
    stdout: safeStream(io.stdout),
    stderr: safeStream(io.stderr),
    colorMode: false,
  });
  let isStray = false;
  io.onStrayError?.((error) => {
    isStray = true;
    tell(io, error);
  });
  try {
    const result = await loadScript(scriptPath)({ Excel, Office, OfficeExtension, console });
    if (result !== undefined) printJson(io.stdout, result, 2);
  } catch (error) {
    if (error instanceof CliFault) throw error;
    return tell(io, error);
  }
  if (isStray) return 1;
  if (out !== undefined) writeWorkbook(out, host, io);
  return 0;
};
