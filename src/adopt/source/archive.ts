import { Inflate } from 'fflate';
import { ListError } from './list-error';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STEP = 16 * 1024;

/** A file inside an archive: its size is what the archive says, and never more is unpacked. */
export interface Packed {
  readonly name: string;
  readonly size: number;
  readonly unpack: () => Uint8Array;
}

/** The files of a zip archive by its own list of them; none is unpacked yet. @throws ListError */
export function packedFiles(bytes: Uint8Array, most: number): Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const files: Packed[] = [];
  let at = view.getUint32(end + 16, true);
  // What the record says of their number may be a lie.
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    if (files.length >= most) throw tooBig();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    files.push(packedFile(bytes, view, at, nameEnd));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

export function tooBig(): ListError {
  return new ListError(
    '檔案解開後太大，不像是一份清單，沒有讀取。請只留下要帶入的工作表與欄位後再試。',
  );
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError('The archive has no end.');
}

function packedFile(bytes: Uint8Array, view: DataView, at: number, nameEnd: number): Packed {
  const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  const unpack = () => {
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError(`'${name}' is not there.`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
    if (method === 0) return packed;
    if (method !== 8) throw new RangeError(`'${name}' is packed in another way.`);
    return inflated(packed, size);
  };
  return { name, size, unpack };
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  // No deflated byte stands for more than 1,032.
  if (size > packed.length * 1032) throw tooBig();
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooBig();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (length !== size) throw new RangeError('The size is another.');
  return out;
}
