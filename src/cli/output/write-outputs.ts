import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { CliFault } from '../cli-fault';
import { fileFault } from '../file-fault';
import { assertAsRead, noteWritten, wasRead } from '../files-read';
import { type Io, print } from '../io';
import { nodeErrorCode } from '../node-error';
import { placeBeside, removeOrphans } from './beside';
import { inTurn } from './in-turn';
import { openElsewhere } from './open-elsewhere';
import { targetOf } from './target';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Prepared extends OutputFile {
  readonly target: string;
  readonly beside: string;
  readonly present: Stats | undefined;
}

/**
 * Each file whole, and all of them or none: written beside their places, and moved there when all of
 * them are. A link stays, what it points to is replaced; the new file has the mode of the old. What
 * this run has read is replaced only while it is as it was read. @throws CliFault
 */
export function writeOutputs(files: readonly OutputFile[], io: Io): void {
  const wanted = files.map((file) => {
    const target = targetOf(file.path);
    const present = statSync(target, { throwIfNoEntry: false });
    return { ...file, target, present, beside: placeBeside(target) };
  });
  assertApart(wanted);
  const moved: string[] = [];
  try {
    for (const file of wanted) doing(file, prepare);
    for (const file of wanted) {
      doing(file, move);
      moved.push(file.path);
    }
  } catch (error) {
    for (const { beside } of wanted) rmSync(beside, { force: true });
    if (moved.length === 0 || !(error instanceof CliFault)) throw error;
    const names = moved.map((path) => `「${path}」`).join('、');
    throw new CliFault(`${error.message}（先前的${names}已經寫出。）`, { cause: error });
  }
  for (const { path, target, present } of wanted) {
    tellOtherNames(path, present, io);
    const open = present === undefined ? null : openElsewhere(path, target);
    if (open !== null) print(io.stderr, open);
  }
}

/** @throws CliFault naming the file. */
function doing(file: Prepared, use: (file: Prepared) => void): void {
  try {
    use(file);
  } catch (error) {
    throw fileFault(error, file.path, '寫入');
  }
}

function prepare({ target, beside, bytes, present }: Prepared): void {
  removeOrphans(target);
  // What few may read is not open to all while it is written.
  const file = openSync(beside, 'wx', present ? 0o600 : 0o666);
  try {
    let at = 0;
    while (at < bytes.length) at += writeSync(file, bytes, at);
    ifAble('sync', () => {
      fsyncSync(file);
    });
  } finally {
    closeSync(file);
  }
  if (present) takeAfter(beside, present);
}

function move({ path, target, beside }: Prepared): void {
  if (!wasRead(target)) {
    renameSync(beside, target);
    return;
  }
  inTurn(path, target, () => {
    assertAsRead(path, target);
    renameSync(beside, target);
    noteWritten(target);
  });
}

function takeAfter(beside: string, present: Stats): void {
  const isOwned = ifAble('owner', () => {
    chownSync(beside, present.uid, present.gid);
  });
  const kept = isOwned ? 0o7777 : 0o777;
  ifAble('mode', () => {
    chmodSync(beside, present.mode & kept);
  });
}

/**
 * What not every file system can do: shares and memory sticks know neither owners nor modes, and only an
 * administrator may give files away. The file is whole without it.
 */
const UNABLE = {
  sync: ['EINVAL', 'ENOTSUP', 'ENOSYS'],
  owner: ['EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS'],
  mode: ['EPERM', 'ENOTSUP', 'ENOSYS'],
};

/** Does it where it can be done; gives whether it was. */
function ifAble(what: keyof typeof UNABLE, use: () => void): boolean {
  try {
    use();
    return true;
  } catch (error) {
    if (!UNABLE[what].includes(nodeErrorCode(error))) throw error;
    return false;
  }
}

function assertApart(files: readonly Prepared[]): void {
  for (const [at, { path, target }] of files.entries()) {
    const same = files.slice(0, at).find((other) => other.target === target);
    if (same) {
      throw new CliFault(`「${same.path}」與「${path}」是同一個檔案，沒有寫入；請改用其他檔名。`);
    }
  }
}

/** Other names of the file (hard links) keep what it was: they may well be somebody's backup. */
function tellOtherNames(path: string, present: Stats | undefined, io: Io): void {
  if (present === undefined || present.nlink < 2) return;
  const others = String(present.nlink - 1);
  print(
    io.stderr,
    `「${path}」原來的檔案另有 ${others} 個名稱（硬連結），那些名稱仍是原來的內容。`,
  );
}
