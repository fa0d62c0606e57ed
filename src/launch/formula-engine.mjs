// npm run formula-engine: makes vendor/excelts-formula-<version>.tgz from the published package: the
// files behind `@cj-tech-master/excelts/formula` as they are, and nothing else. See vendor/README.md.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command, inProject, say } from './steps/project.mjs';
import { mustRun } from './steps/run.mjs';

const NAME = '@cj-tech-master/excelts';
const VERSION = '10.2.0';
const ENTRIES = {
  types: './dist/types/modules/formula/index.d.ts',
  import: './dist/esm/modules/formula/index.js',
  require: './dist/cjs/modules/formula/index.js',
};
const IMPORTED = /(?:from|import|require)\s*\(?["'](\.[^"']+)["']/g;

await command(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'formula-engine-'));
  try {
    await npm(['pack', `${NAME}@${VERSION}`, '--silent'], folder);
    const archive = `${NAME.slice(1).replace('/', '-')}-${VERSION}.tgz`;
    await mustRun('解不開套件。', 'tar', ['-xzf', archive], { cwd: folder });
    const part = path.join(folder, 'part');
    const published = path.join(folder, 'package');
    const files = Object.values(ENTRIES).flatMap((entry) => [...closure(published, entry)]);
    const texts = ['LICENSE', 'THIRD_PARTY_NOTICES.md', 'dist/cjs/package.json'];
    for (const file of [...files, ...texts]) copy(published, part, file);
    writeFileSync(path.join(part, 'package.json'), JSON.stringify(described(published), null, 2));
    await npm(['pack', '--silent'], part);
    const made = inProject('vendor', `excelts-formula-${VERSION}.tgz`);
    mkdirSync(path.dirname(made), { recursive: true });
    copyFileSync(path.join(part, archive), made);
    say(`已製作 ${made}：${files.length} 個檔案。`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function npm(args, cwd) {
  return mustRun('取不到套件。', `npm ${args.join(' ')}`, [], { shell: true, cwd });
}

/** The files that a file of the package needs, itself included. */
function closure(base, file, seen = new Set()) {
  const place = path.normalize(file);
  if (seen.has(place)) return seen;
  seen.add(place);
  for (const [, named] of readFileSync(path.join(base, place), 'utf8').matchAll(IMPORTED)) {
    const target = path.join(path.dirname(place), named);
    const bare = target.replace(/\.js$/, '');
    const found = (place.endsWith('.d.ts') ? [`${bare}.d.ts`] : [`${bare}.js`, `${bare}/index.js`])
      .filter((each) => existsSync(path.join(base, each)))
      .at(0);
    // Examples in comments name files too.
    if (found) closure(base, found, seen);
  }
  return seen;
}

function copy(from, to, file) {
  const target = path.join(to, file);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(from, file), target);
}

/** As published, but for what it says of parts that are not here: what they need is not needed. */
function described(published) {
  const { name, version, license, author, homepage, repository, type, sideEffects } = JSON.parse(
    readFileSync(path.join(published, 'package.json'), 'utf8'),
  );
  const { node } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).engines;
  return {
    ...{ name, version },
    description: 'The formula engine of excelts alone, its files unchanged.',
    ...{ license, author, homepage, repository, type, sideEffects },
    exports: { './formula': ENTRIES, './package.json': './package.json' },
    engines: { node },
  };
}
