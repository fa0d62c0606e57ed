import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './source-files';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

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

test('the lockfile names no registry: each network has its own', () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved);
  expect(named.map(([place]) => place)).toEqual([]);
});
