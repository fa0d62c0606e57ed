import type { CellValue } from '../register/fault';
import { identity } from '../register/identity';

/** Where a declared column stands among the headers as they are written; -1 where it does not. */
export function placeOf(header: string, headers: readonly CellValue[]): number {
  const wanted = identity(header);
  return headers.findIndex((written) => identity(String(written)) === wanted);
}
