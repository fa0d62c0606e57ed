import {
  DamagedWorkbookError,
  EncryptedWorkbookError,
  ExcessiveWorkbookError,
  UnsafeWorkbookError,
} from './errors';
import { findDirectory, tooMany, uint64 } from './zip-directory';
import type { ZipEntry } from './zip-entry';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const ZIP64_FIELD = 1;
/** Stands in a field of 32 bits for a number that the field of zip64 has. */
const ELSEWHERE = 0xffffffff;

/** How much of an archive is taken in, in bytes but for the number of its files. */
export interface ArchiveLimits {
  readonly file: number;
  readonly entries: number;
  readonly unpacked: number;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** The files of a zip archive, by its own list of them; none is unpacked yet. @throws WorkbookFileError */
export function readZip(bytes: Uint8Array, limits: ArchiveLimits): ZipEntry[] {
  if (bytes.length > limits.file) {
    throw new ExcessiveWorkbookError('FileTooBig', `The file has ${bytes.length} bytes.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view, limits.entries);
  const entries: ZipEntry[] = [];
  const places: Placed[] = [];
  let unpacked = 0;
  let at = directory.start;
  // The record's count has 16 bits, and may be a lie: what follows is counted, too.
  while (at + 46 <= directory.end && view.getUint32(at, true) === CENTRAL) {
    if (entries.length >= limits.entries) tooMany();
    const { entry, place, next } = readEntry(bytes, view, at);
    entries.push(entry);
    places.push(place);
    unpacked += entry.size;
    at = next;
  }
  if (entries.length !== directory.count) {
    throw new DamagedWorkbookError('The list of files in the zip archive is broken.');
  }
  if (unpacked > limits.unpacked) {
    throw new ExcessiveWorkbookError('UnpackedTooBig', `Unpacked it has ${unpacked} bytes.`);
  }
  assertApart(places, directory.start);
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) {
    throw new DamagedWorkbookError('The list of files in the zip archive is broken.');
  }
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  if (view.getUint16(at + 8, true) & 1) {
    throw new EncryptedWorkbookError(`'${name}' is encrypted inside the zip archive.`);
  }
  const [size = 0, packedSize = 0, offset = 0] = numbersOf(view, at, nameEnd, extraEnd);
  const start = dataStart(view, offset, name);
  if (start + packedSize > bytes.length) {
    throw new DamagedWorkbookError(`'${name}' ends after the end of the file.`);
  }
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
  return { entry, place: { start: offset, end: start + packedSize }, next };
}

/** Size, packed size and place: of 32 bits each, or in the field of zip64, in this order. */
function numbersOf(view: DataView, at: number, from: number, to: number): number[] {
  const numbers = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
  let field = from;
  while (field + 4 <= to) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_FIELD) {
      let place = field + 4;
      return numbers.map((number) => {
        if (number !== ELSEWHERE || place + 8 > to) return number;
        place += 8;
        return uint64(view, place - 8);
      });
    }
    field += 4 + length;
  }
  return numbers;
}

function dataStart(view: DataView, at: number, name: string): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) {
    throw new DamagedWorkbookError(`'${name}' is not where the zip archive says.`);
  }
  // The local lengths count: writers put other extra fields here than in the directory.
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Entries that share data make much of little; so does one that reaches into the list itself. */
function assertApart(places: readonly Placed[], directory: number): void {
  let end = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (place.start < end || (place.start < directory && place.end > directory)) {
      throw new UnsafeWorkbookError('OverlappingEntries', 'Files of the archive overlap.');
    }
    end = place.end;
  }
}
