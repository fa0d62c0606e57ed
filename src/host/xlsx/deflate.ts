import { deflateSync } from 'fflate';
import { nativeZlib } from '../../intake/native-zlib';

const LEVEL = 6;

export function deflated(bytes: Uint8Array): Uint8Array {
  return nativeZlib
    ? nativeZlib.deflateRawSync(bytes, { level: LEVEL })
    : deflateSync(bytes, { level: LEVEL });
}
