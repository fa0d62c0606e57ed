import { DamagedWorkbookError, ExcessiveWorkbookError } from './errors';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

/** Where the list of files stands in a zip archive. */
export interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** By the record at the end of the archive. @throws DamagedWorkbookError, ExcessiveWorkbookError */
export function findDirectory(view: DataView, mostEntries: number): Directory {
  const end = endRecord(view);
  const found = directory64(view, end) ?? {
    start: view.getUint32(end + 16, true),
    end,
    count: view.getUint16(end + 10, true),
  };
  if (found.count > mostEntries) tooMany();
  return found;
}

export function tooMany(): never {
  throw new ExcessiveWorkbookError('TooManyEntries', 'The archive holds too many files.');
}

function endRecord(view: DataView): number {
  // The record is 22 bytes and may be followed by a comment of at most 65,535.
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  let last = -1;
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    // A comment may hold what looks like the record; what follows the true one is its comment.
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
    if (last < 0) last = at;
  }
  if (last >= 0) return last;
  throw new DamagedWorkbookError('The zip archive has no end: the file is cut short.', {
    code: 'TruncatedWorkbook',
  });
}

/** Writers that stream use the 64-bit form for small archives, too. */
function directory64(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const record = uint64(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== END_64) {
    throw new DamagedWorkbookError('The end of the 64-bit zip archive is broken.');
  }
  return { start: uint64(view, record + 48), end: record, count: uint64(view, record + 32) };
}

/** Beyond the safe numbers any file ends. */
export function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
