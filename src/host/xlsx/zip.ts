import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { DamagedWorkbookError, EncryptedWorkbookError } from './errors';

/**
 * One file of the archive. The compressed bytes are kept as they came, so that a part nobody
 * touched is neither inflated nor written differently.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly time: number;
  readonly date: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
// 1980-01-01, the first day the format knows: the same input gives the same file.
const FIRST_DAY = 0x0021;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfCentralDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw new DamagedWorkbookError('The list of files in the zip archive is broken.');
    }
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (packedSize === 0xffffffff) {
      throw new DamagedWorkbookError(`'${name}' uses the 64-bit zip format.`);
    }
    if (view.getUint16(at + 8, true) & 1) {
      throw new EncryptedWorkbookError(`'${name}' is encrypted inside the zip archive.`);
    }
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: packedBytes(bytes, view, view.getUint32(at + 42, true), packedSize, name),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

export function unpack(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = entry.packed;
  else if (entry.method === 8) {
    try {
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch (cause) {
      throw new DamagedWorkbookError(`'${entry.name}' cannot be unpacked.`, { cause });
    }
  } else {
    throw new DamagedWorkbookError(`'${entry.name}' uses zip method ${entry.method}.`);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new DamagedWorkbookError(`'${entry.name}' does not match its checksum.`);
  }
  return bytes;
}

export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, { level: 6 }),
    time: 0,
    date: FIRST_DAY,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const total = files.reduce(
    (sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.packed.length,
    22,
  );
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { entry, name } of files) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  const directory = at;
  files.forEach(({ entry, name }, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields a local header and a directory entry share, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function endOfCentralDirectory(view: DataView): number {
  // The record is 22 bytes and may be followed by a comment of at most 65,535.
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new DamagedWorkbookError('The zip archive has no end: the file is cut short.', {
    code: 'TruncatedWorkbook',
  });
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  size: number,
  name: string,
): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) {
    throw new DamagedWorkbookError(`'${name}' is not where the zip archive says.`);
  }
  // The local lengths count: writers put other extra fields here than in the directory.
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + size > bytes.length) {
    throw new DamagedWorkbookError(`'${name}' ends after the end of the file.`);
  }
  return bytes.subarray(start, start + size);
}
