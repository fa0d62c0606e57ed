import { plain } from '../../register/identity';
import type { CellValue } from '../../register/fault';

const TICKED = /^(?:[v✓✔√☑■●○◎oy]|是|有|yes|true|1|勾選)$/i;
const EMPTY = /^(?:|[□☐▢✗✘-]|否|無|no|false|n|0)$/i;

/** Whether a box is ticked; undefined where the mark says neither, as 「x」. */
export function isTicked(value: CellValue): boolean | undefined {
  const form = plain(String(value)).trim();
  if (TICKED.test(form)) return true;
  return EMPTY.test(form) ? false : undefined;
}
