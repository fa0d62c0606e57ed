import { nativeZlib } from './native-zlib';

const TABLE = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The checksum of the zip format (ISO 3309); `before` is that of the bytes before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return nativeZlib ? nativeZlib.crc32(bytes, before) : crc32InScript(bytes, before);
}

export function crc32InScript(bytes: Uint8Array, before = 0): number {
  let c = before ^ 0xffffffff;
  let at = 0;
  // By number: a loop over the bytes themselves takes several times as long.
  while (at < bytes.length) c = (TABLE[(c ^ (bytes[at++] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
