import { Deflate, deflateSync } from 'fflate';
import { nativeZlib } from '../../intake/native-zlib';

const LEVEL = 6;
const CHUNK = 1 << 17;
/** zlib's Z_SYNC_FLUSH: ends at a whole byte, and more may follow. */
const TO_BE_CONTINUED = 2;

export function deflated(bytes: Uint8Array): Uint8Array {
  return nativeZlib
    ? nativeZlib.deflateRawSync(bytes, { level: LEVEL })
    : deflateSync(bytes, { level: LEVEL });
}

/** Deflates what comes piece by piece as one; the pieces are the caller's own to use again. */
export class Deflation {
  private readonly packed: Uint8Array[] = [];
  private readonly script = nativeZlib
    ? undefined
    : new Deflate({ level: LEVEL }, (bytes) => this.packed.push(bytes));

  add(bytes: Uint8Array, isLast: boolean): void {
    if (!nativeZlib) {
      this.script?.push(bytes.slice(), isLast);
      return;
    }
    const options = { level: LEVEL, chunkSize: CHUNK };
    this.packed.push(
      nativeZlib.deflateRawSync(
        bytes,
        isLast ? options : { ...options, finishFlush: TO_BE_CONTINUED },
      ),
    );
  }

  result(): Uint8Array {
    const all = new Uint8Array(this.packed.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const bytes of this.packed) {
      all.set(bytes, at);
      at += bytes.length;
    }
    return all;
  }
}
