import type { Writable } from 'node:stream';

/** Where a command speaks: results to `stdout`, what went wrong to `stderr`. */
export interface Io {
  readonly stdout: Writable;
  readonly stderr: Writable;
}

export function print(stream: Writable, text: string): void {
  stream.write(text.endsWith('\n') ? text : `${text}\n`);
}
