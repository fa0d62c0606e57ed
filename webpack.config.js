// One configuration, two programs: `web` (pane, ribbon commands, workbench) and `cli`.
// `node src/launch/steps/bundle.mjs cli` builds one of them.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BundledPackages } = require('./src/launch/steps/bundled-packages.cjs');
const { ScriptBudget } = require('./src/launch/steps/script-budget.cjs');
const { metaPolicy } = require('./src/launch/steps/site-headers.cjs');

const officeJs = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What stock office.js asks for when Excel is the host and the language is zh-TW or en-US. */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
];

const shared = {
  mode: 'production',
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    alias: {
      // The form of it whose unused parts can be left out.
      numfmt$: path.resolve(__dirname, 'node_modules/numfmt/dist/index.mjs'),
      // Six hundred names, each of which says only that it is the variable of that name.
      [path.resolve(__dirname, 'node_modules/@fluentui/tokens/lib/tokens.js')]: path.resolve(
        __dirname,
        'src/taskpane/fluent-tokens.ts',
      ),
      // The names of HTML's two thousand characters, which no part of a workbook may use.
      [require.resolve('@xmldom/xmldom/lib/entities')]: path.resolve(
        __dirname,
        'src/host/xlsx/xml-entities.ts',
      ),
    },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: [path.resolve(__dirname, 'src/launch/steps/styles-ahead.cjs'), 'swc-loader'],
      },
      { test: /\.css$/, include: /src/, type: 'css/global' },
      {
        test: /numfmt[\\/]dist[\\/]index\.mjs$/,
        use: path.resolve(__dirname, 'src/launch/steps/fewer-locales.cjs'),
      },
      // What each rule says is written once, for people.
      { test: /RULES\.md$/, include: /src/, type: 'asset/source' },
      {
        // A copy of its own for what is rarely wanted: shared, it would be a file of its own in the first
        // view of the workbench too, and that is larger than where it stands now.
        test: /[\\/](?:src[\\/]adopt|node_modules[\\/]read-excel-file)[\\/]/,
        resolve: {
          alias: { fflate$: path.resolve(__dirname, 'node_modules/fflate/lib/browser.cjs') },
        },
      },
    ],
  },
  experiments: { css: true },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const cache = (name) => ({
  type: 'filesystem',
  name,
  cacheDirectory: path.resolve(__dirname, 'build/cache'),
  // What stands for what is not looked up again for another configuration otherwise.
  version: createHash('sha256').update(readFileSync(__filename)).digest('hex'),
  buildDependencies: { config: [__filename, path.resolve(__dirname, '.swcrc')] },
});

const bundledPackages = (name, others) =>
  new BundledPackages({ file: path.resolve(__dirname, `build/${name}.packages.json`), others });

// In the order given.
const page = (filename, template, chunks) =>
  new HtmlPlugin({
    filename,
    template,
    chunks,
    chunksSortMode: 'manual',
    scriptLoading: 'defer',
    minify: false,
    contentSecurityPolicy: metaPolicy(path.parse(filename).name),
  });

/** taskpane.html names these itself, before office.js; they are not injected once more. */
const BEFORE_OFFICE = ['runtime.js', 'commands.js'];

class CommandsBeforeOffice {
  apply(compiler) {
    compiler.hooks.compilation.tap('CommandsBeforeOffice', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTags.tap(
        'CommandsBeforeOffice',
        (page) => {
          if (page.outputName !== 'taskpane.html') return page;
          const { scripts, ...others } = page.assetTags;
          const injected = scripts.filter(
            ({ attributes }) => !BEFORE_OFFICE.includes(attributes.src),
          );
          return { ...page, assetTags: { ...others, scripts: injected } };
        },
      );
    });
  }
}

const web = {
  ...shared,
  name: 'web',
  // As src is compiled (.swcrc): what webpack and its minimizer write may be as short.
  target: ['web', 'es2022'],
  entry: {
    taskpane: './src/taskpane/index.ts',
    commands: './src/commands/index.ts',
    workbench: './src/workbench/index.tsx',
  },
  output: {
    path: path.resolve(__dirname, 'build/web'),
    filename: '[name].js',
    clean: true,
    // Stands in every script, of which the first view has seven.
    uniqueName: 'isms',
  },
  // Pane and ribbon commands share one page (one Office runtime) and so one copy of each module.
  optimization: {
    runtimeChunk: 'single',
    // A worker's script fetches nothing: it is told that it may not, and the whole of it is one file.
    splitChunks: { chunks: ({ name }) => name !== 'list-worker' },
    // Scripts as short as by webpack's own choice, and the whole build in half of its time.
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify }), '...'],
    minimizeOptions: { javascript: false },
  },
  devtool: 'source-map',
  cache: cache('web'),
  plugins: [
    bundledPackages('web', [path.dirname(officeJs)]),
    new CommandsBeforeOffice(),
    // All that the pane fetches before it shows itself, office.js apart.
    new ScriptBudget({ groups: ['taskpane', 'commands'], limit: 120_000 }),
    page('taskpane.html', 'src/taskpane/page/taskpane.html', ['commands', 'taskpane']),
    ...['index.html', 'workbench.html'].map((name) =>
      page(name, 'src/workbench/workbench.html', ['workbench']),
    ),
    new CopyPlugin({
      patterns: [
        // As Microsoft ships it: unmodified, so never minified again.
        ...OFFICE_JS_FILES.map((file) => ({
          from: path.join(officeJs, file),
          to: path.posix.join('office-js', file),
          info: { minimized: true },
        })),
        { from: 'src/taskpane/page/*.js', to: '[name][ext]', info: { minimized: true } },
        { from: 'src/taskpane/page/help.html' },
        // The icons; not the pictures of the README.
        { from: 'assets/*-+([0-9]).png' },
        { from: 'manifest.xml' },
        // Browsers ask for it whatever the page says.
        { from: 'assets/icon-32.png', to: 'favicon.ico' },
      ],
    }),
  ],
};

const cli = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { isms: './src/cli/index.ts' },
  output: {
    path: path.resolve(__dirname, 'build/cli'),
    filename: '[name].js',
    clean: true,
    library: { type: 'commonjs2' },
  },
  // Where it has been built to: what V8 compiles of it is kept beside it.
  node: { __dirname: false },
  // office.js is read as a file from node_modules at run time, never bundled.
  externals: [/^@microsoft\/office-js/],
  // What is required at run time is found at run time.
  module: { ...shared.module, parser: { javascript: { createRequire: false } } },
  // Two fifths of the text, all of which is read at each start; and in ASCII, which Node keeps with one byte for
  // each character.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { format: { asciiOnly: true } },
      }),
    ],
    minimizeOptions: { javascript: false },
  },
  devtool: false,
  cache: cache('cli'),
  plugins: [bundledPackages('cli')],
};

module.exports = [web, cli];
