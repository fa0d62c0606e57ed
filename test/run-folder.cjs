const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** A folder for what one run of the tests makes once for all its workers, which know it by their environment. */
module.exports = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-run-'));
  process.env.ISMS_TEST_FOLDER = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
};
