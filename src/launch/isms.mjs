// npm run --silent isms -- <command>: the command line, built on first use.
import { createRequire } from 'node:module';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject } from './steps/project.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('cli');
  // npm starts scripts in the project's folder; file names are meant from where the user stands.
  const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
  if (script === 'isms' && start) process.chdir(start);
  createRequire(import.meta.url)(inProject('build', 'cli', 'isms.js'));
  // 1 is an answer of the command line; 2 says that it could not be carried out.
}, 2);
