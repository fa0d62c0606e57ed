import { readFileSync, statSync } from 'node:fs';
import { fileTroubles } from '../app/file-troubles';
import { randomId } from '../app/random-id';
import { Host } from '../host/host';
import { DAMAGE_REMEDY, damageText } from '../host/model/damage-text';
import { loadOffice } from '../host/node/load-office';
import { WorkbookFileError } from '../intake/errors';
import { LIMITS } from '../host/xlsx/limits';
import { whyNotOpened } from '../host/xlsx/why-not-opened';
import { SCHEMA_VERSION } from '../register/schema-version';
import { LATER_PROGRAM } from '../app/later-program';
import { Workbook } from '../workbook/workbook';
import { CliFault } from './cli-fault';
import { fileFault } from './file-fault';
import { noteRead } from './files-read';
import { keptIn } from './kept-code';
import { heedTexts } from './memory';
import { type Io, print } from './io';

/** What the add-in asks for at least: Excel 2021 LTSC. */
export const defaultApi = '1.14';

/** More than a screen of them helps nobody. */
const MOST_DAMAGES = 20;

interface HostOptions {
  readonly now?: (() => Date) | undefined;
}

function hostOptions({ now }: HostOptions) {
  return { keepsSteps: false, ...(now === undefined ? {} : { now }) };
}

/** The file behind the embedded host. @throws CliFault saying why it cannot be opened. */
export function openHost(path: string, options: HostOptions): Host {
  let bytes: Uint8Array;
  try {
    // /dev/zero has no end.
    const about = statSync(path);
    if (about.isCharacterDevice()) throw new CliFault(`「${path}」是裝置，不是檔案。`);
    if (about.size > LIMITS.file) throw new CliFault(`「${path}」${whyNotOpened('FileTooBig')}`);
    noteRead(path, about);
    bytes = readFileSync(path);
  } catch (error) {
    throw fileFault(error, path, '讀取');
  }
  try {
    const host = Host.open(bytes, hostOptions(options));
    // All of it is read here: what is refused of it is refused as a whole.
    void host.damages;
    heedTexts(host);
    return host;
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    throw new CliFault(`「${path}」${whyNotOpened(error.code)}`, { cause: error });
  }
}

export function blankHost(options: HostOptions = {}): Host {
  return Host.blank(hostOptions(options));
}

/** Says which formulas turned out too much to be worked out since this was last said. */
export function tellUncalculated(host: Host, io: Io): void {
  const news = host.uncalculatedNews();
  if (news !== '') print(io.stderr, news);
}

/**
 * Says what of the file cannot be read, a line each, and which formulas were too much to be worked
 * out. Gives whether anything is damaged.
 */
export function tellDamages(host: Host, io: Io): boolean {
  const { damages } = host;
  tellUncalculated(host, io);
  if (damages.length === 0) return false;
  const lines = damages.slice(0, MOST_DAMAGES).map(damageText);
  const more = damages.length - lines.length;
  if (more > 0) lines.push(`檔案已損毀：另有 ${more} 處。`);
  print(io.stderr, [...lines, DAMAGE_REMEDY].join('\n'));
  return true;
}

/** The workbook as the add-in sees it, through the genuine office.js. */
export function workbookOver(host: Host): Workbook {
  return new Workbook(
    loadOffice(host, { api: defaultApi, keptIn: keptIn() }).Excel,
    randomId,
    true,
  );
}

const UNFINISHED =
  '這本活頁簿有一筆寫入或復原中途停下，可能只做了一部分。請以 undo 列出變更紀錄，復原註明「沒有做完」的那一筆。';

/** Of these it has been said what stands in the way of all that is done with them. */
const told = new WeakSet<Host>();

/**
 * The workbook's use. Where none of the tables could be read of a damaged file, the damage is the
 * reason: that rows stand in ranges is then no work of people, and nothing to be repaired. That the
 * workbook is of a later program is said once: what that one has added is not seen here; and that
 * something in it was written in part.
 */
export async function overDamaged<T>(
  host: Host,
  io: Io,
  use: (workbook: Workbook) => Promise<T>,
): Promise<T> {
  const workbook = workbookOver(host);
  if (host.damages.length > 0 && (await workbook.presentTables()).length === 0) {
    throw new CliFault('檔案損毀，讀不到管理審查的任何資料表。');
  }
  if (!told.has(host)) {
    told.add(host);
    if ((await workbook.schemaVersion()) > SCHEMA_VERSION) print(io.stderr, LATER_PROGRAM);
    if ((await fileTroubles(workbook)).includes('unfinished')) print(io.stderr, UNFINISHED);
  }
  return use(workbook);
}
