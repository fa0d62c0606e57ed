// A pane as small as React and Fluent allow, built as the pane is, and put in the pane's place.
import { readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { compressTexts } from '../steps/compress.mjs';
import { Refusal } from '../steps/project.mjs';

const require = createRequire(import.meta.url);
const own = path.join(import.meta.dirname, 'minimal');

/** Fills a folder with the workbench of `web`, in which the minimal page stands as taskpane.html. */
export async function builtMinimal(web, folder) {
  const webpack = require('webpack');
  const HtmlPlugin = require('html-webpack-plugin');
  const configuration = require('../../../webpack.config.js').find(({ name }) => name === 'web');
  const stats = await promisify(webpack)({
    ...configuration,
    name: 'minimal',
    entry: { minimal: path.join(own, 'minimal-page.tsx') },
    // Apart: its runtime is not that of the workbench.
    output: { path: folder, filename: 'minimal/[name].js' },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: path.join(own, 'minimal.html'),
        scriptLoading: 'defer',
        minify: false,
      }),
    ],
    cache: false,
  });
  if (stats.hasErrors()) throw new Refusal(stats.toString('errors-only'));
  await compressTexts(folder);
  const there = new Set([...readdirSync(folder), 'taskpane.html.br']);
  for (const name of readdirSync(web)) {
    if (!there.has(name)) symlinkSync(path.join(web, name), path.join(folder, name));
  }
}
