const encoder = new TextEncoder();
/** Written over and over: what counts is how much was written. */
const room = new Uint8Array(1 << 16);

/** Of a text in UTF-8, without making all of it; half a pair alone counts as the character that stands for it. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length;) {
    const { read, written } = encoder.encodeInto(at === 0 ? text : text.slice(at), room);
    bytes += written;
    at += read;
  }
  return bytes;
}
