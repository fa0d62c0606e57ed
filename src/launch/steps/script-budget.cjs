// What a page fetches before it shows itself has an upper bound: a build above it fails.
const { gzipSync } = require('node:zlib');

/** Stands for the scripts of an entry and of what it imports before its first content. */
class ScriptBudget {
  /** `groups` are named entries and `webpackChunkName`s; `limit` is in bytes, compressed. */
  constructor({ groups, limit }) {
    this.groups = groups;
    this.limit = limit;
  }

  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.compilation.tap('ScriptBudget', (compilation) => {
      if (compilation.compiler !== compiler) return;
      compilation.hooks.afterProcessAssets.tap('ScriptBudget', () => {
        const files = new Set();
        for (const name of this.groups) {
          const group = compilation.namedChunkGroups.get(name);
          if (!group) {
            compilation.errors.push(new WebpackError(`No scripts are named ${name}.`));
            continue;
          }
          for (const file of group.getFiles()) if (file.endsWith('.js')) files.add(file);
        }
        const sizes = [...files].map((file) => ({ file, size: sizeOf(compilation, file) }));
        const total = sizes.reduce((sum, { size }) => sum + size, 0);
        if (total <= this.limit) return;
        const parts = sizes.map(({ file, size }) => `${file} ${size}`).join(', ');
        compilation.errors.push(
          new WebpackError(
            `${this.groups.join(' + ')}: ${total} bytes compressed, at most ${this.limit}: ${parts}. ` +
              'Load what the first view does not need by import() when it is wanted.',
          ),
        );
      });
    });
  }
}

const sizeOf = (compilation, file) => gzipSync(compilation.assets[file].buffer()).length;

module.exports = { ScriptBudget };
