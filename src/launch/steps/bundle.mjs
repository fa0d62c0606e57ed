// node src/launch/steps/bundle.mjs <cli|web>: one of the programs of webpack.config.js, in a process of
// its own. It installs nothing and is started by ensureBuilt.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);
const [name] = process.argv.slice(2);
const configuration = require(inProject('webpack.config.js')).find((each) => each.name === name);
// What it keeps for the next time is half a gigabyte and takes a quarter of the build: the first build of a
// checkout, which for most is the only one, keeps nothing.
const cache = existsSync(inProject('build', name)) && configuration.cache;
const compiler = require('webpack')({ ...configuration, cache, context: inProject() });

compiler.run((fault, stats) => {
  const said = fault ? String(fault.stack ?? fault) : stats.toString(compiler.options.stats);
  if (said) process.stderr.write(`${said}\n`);
  if (fault || stats.hasErrors()) process.exitCode = 1;
  // What is worked out again is kept on disk only when the compiler is closed.
  compiler.close((unclosed) => {
    if (!unclosed) return;
    process.stderr.write(`${String(unclosed.stack ?? unclosed)}\n`);
    process.exitCode = 1;
  });
});
