const shared = {
  testEnvironment: 'node',
  runtime: '<rootDir>/test/runtime.cjs',
  transform: { '^.+\\.(t|j)sx?$': '@swc/jest' },
  // numfmt 4.0.1 names a CommonJS file in its package.json that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

/** @type {import('jest').Config} */
module.exports = {
  // Of two cores jest would use one.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longest-first.cjs',
  globalSetup: '<rootDir>/test/run-folder.cjs',
  // Tests share two cores with others of their kind, and some machines are a third as fast as others: what hangs is
  // found all the same. So no test says its own, but where it tries as much as it was told to.
  testTimeout: 480_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/test/e2e/shared-site.cjs',
      globalTeardown: '<rootDir>/test/e2e/shared-site-end.cjs',
    },
  ],
};
