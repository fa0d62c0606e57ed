import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { inProject } from './project.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

// Made and trusted by `npx office-addin-dev-certs install`, where Excel is to open the pane.
const trustedFolder = path.join(homedir(), '.office-addin-dev-certs');
const ownFolder = inProject('build', 'certificate');

/**
 * A certificate for https://localhost. The machine's list of trusted authorities is never
 * touched: where nobody has installed the trusted one, a certificate of our own is made.
 * @returns {Promise<{key: Buffer, cert: Buffer, trusted: boolean}>}
 */
export async function certificate() {
  if (isUsable(trustedFolder)) return { ...read(trustedFolder), trusted: true };
  if (!isUsable(ownFolder)) {
    rmSync(ownFolder, { recursive: true, force: true });
    const { generateCertificates } = (await import('office-addin-dev-certs')).default;
    const [ca, crt, key] = ['ca.crt', 'localhost.crt', 'localhost.key'];
    const at = (file) => path.join(ownFolder, file);
    await quietly(() => generateCertificates(at(ca), at(crt), at(key), 365));
  }
  return { ...read(ownFolder), trusted: false };
}

function isUsable(folder) {
  const file = path.join(folder, 'localhost.crt');
  if (!existsSync(file) || !existsSync(path.join(folder, 'localhost.key'))) return false;
  try {
    return Date.parse(new X509Certificate(readFileSync(file)).validTo) > Date.now() + DAY_MS;
  } catch {
    // Cut off while it was written, or no certificate at all.
    return false;
  }
}

const read = (folder) => ({
  key: readFileSync(path.join(folder, 'localhost.key')),
  cert: readFileSync(path.join(folder, 'localhost.crt')),
});

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
