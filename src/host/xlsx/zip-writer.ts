import { crc32 } from '../../intake/crc32';
import { deflated, Deflation } from './deflate';
import type { ZipEntry } from '../../intake/zip-entry';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
// 1980-01-01, the first day the format knows: the same input gives the same file.
const FIRST_DAY = 0x0021;

export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflated(bytes),
    time: 0,
    date: FIRST_DAY,
  };
}

/** No more of a long text than this is held as bytes. */
const PIECE = 1 << 20;

/** The same of a text that comes piece by piece, none of which ends within a character. */
export function packTexts(name: string, texts: Iterable<string>): ZipEntry {
  const encoder = new TextEncoder();
  const deflation = new Deflation();
  const buffer = new Uint8Array(PIECE);
  let [held, size, crc] = [0, 0, 0];
  const handOver = (isLast: boolean) => {
    const bytes = buffer.subarray(0, held);
    crc = crc32(bytes, crc);
    size += held;
    held = 0;
    deflation.add(bytes, isLast);
  };
  for (const text of texts) {
    for (let left = text; left !== '';) {
      const { read, written } = encoder.encodeInto(left, buffer.subarray(held));
      held += written;
      if (read === left.length) break;
      left = left.slice(read);
      handOver(false);
    }
  }
  handOver(true);
  return { name, method: 8, crc, size, packed: deflation.result(), time: 0, date: FIRST_DAY };
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
