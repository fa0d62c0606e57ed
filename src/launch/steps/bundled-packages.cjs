// What a program holds of others' packages, told by the bundle itself and not by package.json.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** Writes the packages whose modules are in the chunks that were written, with those chunks' files. */
class BundledPackages {
  /** `file` lies outside of what is served. `others` stand in the program without being a module. */
  constructor({ file, others = [] }) {
    this.file = file;
    this.others = others;
  }

  apply(compiler) {
    // webpack's own code is in every program it writes.
    const own = path.dirname(require.resolve('webpack/package.json'));
    const root = path.resolve(compiler.context);
    compiler.hooks.afterEmit.tap('BundledPackages', (compilation) => {
      if (compilation.errors.length > 0) return;
      const folders = new Map([own, ...this.others].map((folder) => [folder, new Set()]));
      for (const module of compilation.modules) {
        const files = [...compilation.chunkGraph.getModuleChunks(module)].flatMap((chunk) => [
          ...chunk.files,
        ]);
        if (files.length === 0) continue;
        for (const resource of resourcesOf(module)) {
          const folder = packageOf(resource);
          if (folder === undefined || folder === root) continue;
          const known = folders.get(folder) ?? new Set();
          folders.set(folder, known);
          for (const name of files) known.add(name);
        }
      }
      const packages = [...folders].map(([folder, files]) => ({
        folder: path.relative(root, folder).replaceAll(path.sep, '/'),
        files: [...files].sort(),
      }));
      packages.sort((a, b) => (a.folder < b.folder ? -1 : 1));
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeFileSync(this.file, `${JSON.stringify(packages, null, 2)}\n`);
    });
  }
}

/** A module may be many that were joined. */
function resourcesOf(module) {
  const parts = module.modules ? [...module.modules].flatMap(resourcesOf) : [];
  return module.resource ? [module.resource.split('?')[0], ...parts] : parts;
}

const found = new Map();

/** The nearest folder above a file whose package.json has a name and a version. */
function packageOf(file) {
  const folder = path.dirname(file);
  if (found.has(folder)) return found.get(folder);
  const description = path.join(folder, 'package.json');
  const { name, version } = existsSync(description)
    ? JSON.parse(readFileSync(description, 'utf8'))
    : {};
  const isOne = name !== undefined && version !== undefined;
  const above = folder === path.dirname(folder) ? undefined : packageOf(folder);
  const place = isOne ? folder : above;
  found.set(folder, place);
  return place;
}

module.exports = { BundledPackages };
