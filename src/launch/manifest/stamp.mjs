import { Refusal } from '../steps/project.mjs';
import { readOrigin } from './origin.mjs';

/** Where manifest.xml of the project, the one for development, says the site stands. */
const DEVELOPMENT = 'https://localhost:3000';

/**
 * The manifest for a site: its addresses, version and id.
 * @param {string} xml manifest.xml of the project
 * @param {{origin: string, version?: string, id?: string}} wanted as typed
 * @returns {{xml: string, base: string, host: string, id: string, version: string, note?: string}}
 */
export function stamped(xml, wanted) {
  const { base, origin, host, note } = readOrigin(wanted.origin);
  const id = wanted.id === undefined ? textOf(xml, 'Id') : readId(wanted.id);
  const version =
    wanted.version === undefined ? textOf(xml, 'Version') : readVersion(wanted.version);
  const address = new RegExp(`${escaped(DEVELOPMENT)}(?=[/<"])`, 'g');
  const text = xml
    // Domains are named without a folder.
    .replaceAll(`<AppDomain>${DEVELOPMENT}</AppDomain>`, () => `<AppDomain>${origin}</AppDomain>`)
    .replace(address, () => base.replaceAll('&', '&amp;').replaceAll("'", '&apos;'))
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`);
  return { xml: text, base, host, id, version, ...(note ? { note } : {}) };
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const textOf = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

/** One to four numbers, at least 1.0, each of at most five digits: as Office takes it. */
function readVersion(text) {
  const isOne = /^[1-9]\d{0,4}(?:\.(?:0|[1-9]\d{0,4})){1,3}$/.test(text.trim());
  if (isOne) return text.trim();
  throw new Refusal(
    `版本「${text}」不能用：請寫二到四個以點分開的數字，第一個至少為 1，各最多五位，例如 1.2.0.0。`,
  );
}

function readId(text) {
  const id = text.trim().toLowerCase();
  const isGuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && /[1-9a-f]/.test(id);
  if (isGuid) return id;
  throw new Refusal(
    `識別碼「${text}」不能用：請寫 GUID，不加大括號，例如 fd82720c-be91-41f0-adee-8d5932b79858。`,
  );
}
