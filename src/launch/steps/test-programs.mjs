import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, onPath } from './browser.mjs';
import { Refusal, say } from './project.mjs';
import { run, toolScript } from './run.mjs';

/**
 * The programs of the browser, paper and site tests, installed where they are missing and can be.
 * @returns {Promise<Record<string, string>>} their places, as environment variables
 */
export async function ensureTestPrograms() {
  return {
    CHROME_PATH: await ensureBrowser(),
    SOFFICE_PATH: await ensureProgram('LibreOffice Calc', findOffice, 'libreoffice-calc'),
    PDFTOTEXT_PATH: await ensureProgram('pdftotext', () => onPath('pdftotext'), 'poppler-utils'),
    PDFINFO_PATH: await ensureProgram('pdfinfo', () => onPath('pdfinfo'), 'poppler-utils'),
    XMLLINT_PATH: await ensureProgram('xmllint', () => onPath('xmllint'), 'libxml2-utils'),
    NGINX_PATH: await ensureProgram('nginx', findNginx, 'nginx-light'),
  };
}

async function ensureBrowser() {
  if (findBrowser()) return findBrowser();
  await aptInstall('瀏覽器', ['chromium', 'fonts-noto-cjk']);
  if (findBrowser()) return findBrowser();
  say('找不到 Chrome、Edge 或 Chromium，改以 Playwright 安裝 Chromium…');
  await run(process.execPath, [toolScript('playwright-core'), 'install', 'chromium']);
  const { chromium } = (await import('playwright-core')).default;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Refusal(
    '找不到瀏覽器：請安裝 Chrome、Edge 或 Chromium，或以環境變數 CHROME_PATH 指定執行檔的位置，再執行一次。',
  );
}

async function ensureProgram(title, find, debianPackage) {
  if (find()) return find();
  await aptInstall(title, [debianPackage]);
  if (find()) return find();
  throw new Refusal(
    `找不到 ${title}：紙本與網站的測試需要它。Debian、Ubuntu 請執行 sudo apt-get install -y ${debianPackage}；` +
      '其他系統請安裝 LibreOffice、Poppler 與 nginx，並讓它們的程式在 PATH 中。',
  );
}

/** Only where it can be done without asking: Debian or its kin, and as root. */
async function aptInstall(title, packages) {
  if (!isDebian() || process.getuid?.() !== 0) return;
  say(`正在安裝${title}（apt-get install ${packages.join(' ')}）…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
}

/** Debian keeps it where only root looks for programs. */
const findNginx = () =>
  [process.env.NGINX_PATH, onPath('nginx'), '/usr/sbin/nginx'].find(
    (file) => file && existsSync(file),
  );

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) &&
  onPath('apt-get') !== undefined;

function findOffice() {
  const { PROGRAMFILES } = process.env;
  return [
    process.env.SOFFICE_PATH,
    onPath('soffice'),
    onPath('libreoffice'),
    PROGRAMFILES && path.join(PROGRAMFILES, 'LibreOffice', 'program', 'soffice.exe'),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ].find((file) => file && existsSync(file));
}
