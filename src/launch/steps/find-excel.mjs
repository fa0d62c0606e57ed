import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';

/** The kind of machine whose Excel can be started with the add-in; undefined where there is none. */
export function findExcel(platform = process.platform, { HOME = '' } = process.env) {
  if (platform === 'darwin') {
    const app = path.join('Applications', 'Microsoft Excel.app');
    return [path.join('/', app), path.join(HOME, app)].find((place) => existsSync(place));
  }
  if (platform !== 'win32') return undefined;
  const { status, stdout } = spawnSync('reg', ['query', KEY, '/ve'], { encoding: 'utf8' });
  return status === 0 ? /REG_\w+[ \t]+(\S.*)$/m.exec(stdout)?.[1].trimEnd() : undefined;
}
