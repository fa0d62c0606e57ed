import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, Refusal } from '../steps/project.mjs';
import { isAllowed } from '../steps/licence.cjs';

const LICENCE_FILE = /^(?:licen[cs]es?|copying|copyright|notices?|third[-_]party)/i;

/** Of packages that forgot theirs: from the repository that their package.json names. */
const TEXTS = { '@fluentui/react-icons': 'fluentui-react-icons.txt' };

const OFFICE_JS = '@microsoft/office-js';
/** Its package.json names a file; what the file is called inside is this. */
const OFFICE_JS_TERMS =
  'Microsoft Software License Terms: Microsoft Office JavaScript (Office.js) API Library';

/** The packages that a program held when it was built. */
export const bundled = (program) =>
  JSON.parse(readFileSync(inProject('build', `${program}.packages.json`), 'utf8'));

/**
 * What programs hold of others' packages, each with its licence.
 * @param {Record<string, readonly {folder: string}[]>} programs by their names
 * @returns {{name: string, version: string, licence: string, isSpdx: boolean, texts: string[],
 *   programs: string[], homepage?: string, integrity?: string, needs: string[]}[]}
 */
export function components(programs) {
  const licences = JSON.parse(readFileSync(inProject('src/launch/licences.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages;
  const found = new Map();
  for (const [program, packages] of Object.entries(programs)) {
    for (const { folder } of packages) {
      const known = found.get(folder) ?? { ...component(folder, licences, locked), programs: [] };
      known.programs.push(program);
      found.set(folder, known);
    }
  }
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ name, version }) => `${name}@${version}`;

/** @throws Refusal for a licence that is not on the list, or a package without a text of it */
function component(folder, licences, locked) {
  const described = JSON.parse(readFileSync(inProject(folder, 'package.json'), 'utf8'));
  const { name, version, license, homepage, repository, dependencies = {} } = described;
  const isOwn = licences.ownTerms[name] !== undefined && licences.ownTerms[name] === license;
  if (!isOwn && !(typeof license === 'string' && isAllowed(license, new Set(licences.anywhere)))) {
    throw new Refusal(
      `${name} ${version} 的授權是「${license}」，不在 src/launch/licences.json 的清單裡，不可隨程式散布。`,
    );
  }
  const texts = textsOf(folder, name);
  if (texts.length === 0) {
    throw new Refusal(`${name} ${version} 沒有附授權全文：請補在 src/launch/notices/texts。`);
  }
  const integrity = locked[folder]?.integrity;
  const home = homepage ?? addressOf(repository);
  return {
    name,
    version,
    licence: name === OFFICE_JS ? OFFICE_JS_TERMS : license,
    isSpdx: !isOwn,
    texts,
    ...(home ? { homepage: home } : {}),
    ...(integrity ? { integrity } : {}),
    needs: Object.keys(dependencies),
  };
}

function textsOf(folder, name) {
  const place = inProject(folder);
  const files = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => path.join(place, entry.name))
    .sort();
  const given = TEXTS[name] && inProject('src/launch/notices/texts', TEXTS[name]);
  if (files.length === 0 && given && existsSync(given)) files.push(given);
  return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
}

function addressOf(repository) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const [, place] = /(github\.com[/:][^/]+\/[^/#]+?)(?:\.git)?(?:[#/]|$)/.exec(url ?? '') ?? [];
  return place && `https://${place.replace(':', '/')}`;
}
