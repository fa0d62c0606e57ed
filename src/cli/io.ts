import { Writable } from 'node:stream';
import { safeJson, safeText } from './safe-text';

/** Where a command speaks: results to `stdout`, what went wrong to `stderr`. */
export interface Io {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Tells of errors that nobody waits for: of a timer, of a promise left alone. */
  readonly onStrayError?: (tell: (error: unknown) => void) => void;
}

export function print(stream: Writable, text: string): void {
  stream.write(safeText(text.endsWith('\n') ? text : `${text}\n`));
}

export function printJson(stream: Writable, value: unknown, indent?: number): void {
  stream.write(`${safeJson(value, indent)}\n`);
}

/** The stream for a writer that does not know what a terminal obeys. */
export function safeStream(stream: Writable): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: unknown, _encoding, done) {
      stream.write(safeText(String(chunk)), done);
    },
  });
}
