import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { oneAtATime } from './lock.mjs';
import { inProject } from './project.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long before its end a trusted certificate is said to end soon: it is the user's to renew. */
const SOON_DAYS = 14;

/** Without `--days` the generator makes a certificate for 30 days; it renews none that is good. */
const INSTALL = 'npx office-addin-dev-certs install --days 365';
const UNINSTALL = 'npx office-addin-dev-certs uninstall';

// Made and trusted by `npx office-addin-dev-certs install`, where Excel is to open the pane.
const trustedFolder = path.join(homedir(), '.office-addin-dev-certs');

/**
 * A certificate for https://localhost. The machine's list of trusted authorities is never
 * touched: where nobody has installed the trusted one, or it has run out, a certificate of our own
 * is made, and renewed when it runs out.
 * @param {string} [ownFolder] where our own is kept
 * @returns {Promise<{key: Buffer, cert: Buffer, note: string}>} `note` says until when it is good
 * and what is to be done, in words for the user.
 */
export async function certificate(ownFolder = inProject('build', 'certificate')) {
  const trusted = read(trustedFolder);
  if (trusted && daysLeft(trusted.cert) > 0) return { ...trusted, note: trustedNote(trusted.cert) };
  let own = read(ownFolder);
  if (!isGood(own)) {
    // Of two servers that start at once one would read the key and the other's certificate.
    await oneAtATime('certificate', async () => {
      if (!isGood(read(ownFolder))) await generate(ownFolder);
    });
    own = read(ownFolder);
  }
  return { ...own, note: trusted ? expiredNote(trusted.cert) : untrustedNote };
}

const isGood = (own) => own !== undefined && daysLeft(own.cert) > 1;

async function generate(folder) {
  rmSync(folder, { recursive: true, force: true });
  // Whatever the generator writes, and while it writes, is its owner's alone.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { generateCertificates } = (await import('office-addin-dev-certs')).default;
  const [ca, crt, key] = ['ca.crt', 'localhost.crt', 'localhost.key'];
  const at = (file) => path.join(folder, file);
  await quietly(() => generateCertificates(at(ca), at(crt), at(key), 365));
}

/** @returns {{key: Buffer, cert: Buffer} | undefined} Undefined for none, or a damaged one. */
function read(folder) {
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => path.join(folder, name));
  if (!existsSync(key) || !existsSync(cert)) return undefined;
  keepToOwner(key);
  const found = { key: readFileSync(key), cert: readFileSync(cert) };
  // Cut off while it was written, or no certificate at all.
  return Number.isNaN(daysLeft(found.cert)) ? undefined : found;
}

/** The generator leaves the key to everybody on the machine; on Windows the folder decides. */
function keepToOwner(key) {
  const { uid, mode } = statSync(key);
  if (uid === process.getuid?.() && (mode & 0o077) !== 0) chmodSync(key, 0o600);
}

function daysLeft(cert) {
  try {
    return (Date.parse(new X509Certificate(cert).validTo) - Date.now()) / DAY_MS;
  } catch {
    return NaN;
  }
}

function lastDay(cert) {
  const day = new Date(new X509Certificate(cert).validTo);
  return `${day.getFullYear() - 1911} 年 ${day.getMonth() + 1} 月 ${day.getDate()} 日`;
}

const trustedNote = (cert) =>
  `Excel 信任的開發憑證有效至 ${lastDay(cert)}。` +
  (daysLeft(cert) < SOON_DAYS
    ? `即將到期：請先執行 ${UNINSTALL}，再執行 ${INSTALL} 換新，然後重新 npm start。`
    : '');

const expiredNote = (cert) =>
  `Excel 信任的開發憑證已於 ${lastDay(cert)} 到期，Excel 會拒絕開啟窗格；` +
  `請執行 ${INSTALL} 換新，再重新 npm start。目前先用瀏覽器未信任的憑證，選擇「進階」「繼續前往」即可。`;

const untrustedNote =
  '瀏覽器會提醒這份開發用憑證未受信任，選擇「進階」「繼續前往」即可；\n' +
  `要在 Excel 裡使用時，請先執行 ${INSTALL} 讓電腦信任它，再重新 npm start。`;

/** The generator announces itself on the console, in English. */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
