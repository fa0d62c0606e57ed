/**
 * The house: what each folder of src may import, of the project and from packages. Arrows run only
 * to the rows above; the embedded host and the workbench share nothing with the add-in but the
 * intake of files.
 */
const ADD_IN = ['register', 'facts', 'rules', 'review', 'adopt', 'workbook', 'app'];
const FOLDERS = {
  register: { folders: [], packages: ['zod'] },
  // What comes from outside, bytes to text: no part of Excel's and none of the add-in.
  intake: { folders: [], packages: ['fflate'] },
  facts: { folders: ['register'], packages: [] },
  rules: { folders: ['register', 'facts'], packages: [] },
  review: { folders: ['register', 'facts'], packages: [] },
  adopt: {
    folders: ['register', 'intake'],
    packages: ['zod', 'fflate', 'papaparse', 'read-excel-file'],
  },
  workbook: { folders: ['register', 'facts', 'rules', 'review'], packages: [] },
  app: { folders: ['register', 'facts', 'rules', 'review', 'adopt', 'workbook'], packages: [] },
  taskpane: {
    folders: ADD_IN,
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
    // Its version is shown.
    files: ['package.json'],
  },
  commands: { folders: [...ADD_IN, 'taskpane'], packages: [] },
  cli: {
    folders: [...ADD_IN, 'intake', 'host'],
    packages: ['@microsoft/office-js', '@cantoo/pdf-lib'],
    node: '.',
  },
  host: {
    folders: ['intake'],
    packages: [
      '@borgar/fx',
      '@cj-tech-master/excelts',
      '@microsoft/office-js',
      '@xmldom/xmldom',
      'fflate',
      'numfmt',
    ],
    node: '^src/host/node/',
  },
  workbench: {
    folders: ['host', 'intake'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  },
};

const any = (names) => names.map((name) => name.replaceAll('.', '\\.')).join('|');

const rulesOf = ([folder, { folders, packages, files = [], node }]) => {
  const from = { path: `^src/${folder}/` };
  const own = `^src/(${any([folder, ...folders])})/`;
  const npm = packages.length > 0 ? [`(^|node_modules/)(@types/)?(${any(packages)})(/|$)`] : [];
  const kept = files.map((name) => `^${any([name])}$`);
  return [
    {
      name: `${folder}-imports`,
      comment: `src/${folder} may import: ${[...folders, ...packages].join(', ') || 'nothing'}.`,
      severity: 'error',
      from,
      to: { pathNot: [own, ...npm, ...kept], dependencyTypesNot: ['core'] },
    },
    {
      name: `${folder}-node`,
      comment: 'Only the command line and src/host/node run in Node.',
      severity: 'error',
      from: node === undefined ? from : { ...from, pathNot: node },
      to: { dependencyTypes: ['core'] },
    },
  ];
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files need each other at run time: give what both need a file of its own.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-folder',
      comment: 'Every folder of src stands in the table of allowed imports.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${any([...Object.keys(FOLDERS), 'launch'])})/` },
      to: {},
    },
    ...Object.entries(FOLDERS).flatMap(rulesOf),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
