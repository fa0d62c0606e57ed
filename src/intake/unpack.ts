import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { DamagedWorkbookError, UnsafeWorkbookError } from './errors';
import { nativeZlib } from './native-zlib';
import type { ZipEntry } from './zip-entry';

/** No deflated byte stands for more (RFC 1951: 258 bytes for two bits). */
const MOST_PER_BYTE = 1032;
/** Given to the inflater at once: at the most it makes a thousand times as much of it. */
const STEP = 16 * 1024;
/** zlib takes no smaller one. */
const LEAST_CHUNK = 64;

/**
 * The content of an entry. Never more is made of it than the entry says: that is checked before
 * memory is taken and with every step. @throws DamagedWorkbookError, UnsafeWorkbookError
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflated(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new DamagedWorkbookError(`'${entry.name}' does not match its checksum.`);
  }
  return bytes;
}

function inflated({ name, method, size, packed }: ZipEntry): Uint8Array {
  if (method !== 8) throw new DamagedWorkbookError(`'${name}' uses zip method ${method}.`);
  if (size > packed.length * MOST_PER_BYTE) lying(name);
  return nativeZlib
    ? inflatedByNode(name, size, packed, nativeZlib)
    : inflatedInScript({ name, size, packed });
}

/** One byte more than there should be is let through, to be told from what is broken. */
function inflatedByNode(
  name: string,
  size: number,
  packed: Uint8Array,
  zlib: NonNullable<typeof nativeZlib>,
): Uint8Array {
  let out: Uint8Array;
  try {
    const room = { chunkSize: Math.max(LEAST_CHUNK, size + 1), maxOutputLength: size + 1 };
    out = zlib.inflateRawSync(packed, room);
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') lying(name);
    throw new DamagedWorkbookError(`'${name}' cannot be unpacked.`, { cause });
  }
  if (out.length > size) lying(name);
  return out;
}

export function inflatedInScript({
  name,
  size,
  packed,
}: Pick<ZipEntry, 'name' | 'size' | 'packed'>): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) lying(name);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof UnsafeWorkbookError) throw cause;
    throw new DamagedWorkbookError(`'${name}' cannot be unpacked.`, { cause });
  }
  return out.subarray(0, length);
}

function lying(name: string): never {
  throw new UnsafeWorkbookError('LyingSizes', `'${name}' is not of the size it says.`);
}
