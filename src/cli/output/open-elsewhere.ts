import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What Excel and LibreOffice put beside a workbook while it is open in them. */
const OWNERS = [
  { program: 'Excel', nameOf: (name: string) => `~$${name}` },
  { program: 'LibreOffice', nameOf: (name: string) => `.~lock.${name}#` },
] as const;

/**
 * That a file which was replaced seems to be open: not every system refuses that, and who saves it there
 * puts the earlier contents in its place again. Null where nothing tells of it.
 */
export function openElsewhere(path: string, target: string): string | null {
  for (const { program, nameOf } of OWNERS) {
    const owner = nameOf(basename(target));
    if (!existsSync(join(dirname(target), owner))) continue;
    return `「${path}」看來正開在 ${program} 裡（旁邊有「${owner}」）：在那裡儲存會蓋掉這次寫出的內容，請不要儲存就關閉，再開啟一次。`;
  }
  return null;
}
