const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Test files that take ten seconds and more, each before those that take less: begun last, one of
 * them would have a core to itself while the others have ended. On a clean checkout jest knows no
 * durations and goes by the size of the files.
 */
const LONG = [
  'test/workbook/creation/co-author.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/workbook/creation/two-panes.test.ts',
  'test/app/formula-like/formula-like.test.ts',
  'test/app/journal/large-edits.test.ts',
  'test/workbook/edit/at-the-moment.test.ts',
  'test/app/co-authoring.test.ts',
  'test/workbook/paper-safety.test.ts',
  'test/rules/papers.test.ts',
  'test/cli/odd-words.test.ts',
  'test/cli/damaged.test.ts',
  'test/cli/papers.test.ts',
  'test/workbook/creation/cut-off.test.ts',
  'test/workbook/watch-rows.test.ts',
  'test/app/migration.test.ts',
  'test/faults/matrix.test.ts',
  'test/workbook/repair/broken.test.ts',
  'test/workbook/creation/hazards.test.ts',
  'test/e2e/workbench.test.ts',
  'test/e2e/axe.test.ts',
  'test/e2e/soak.test.ts',
  'test/e2e/meeting.test.ts',
  'test/e2e/english-keys.test.ts',
  'test/e2e/row.test.ts',
  'test/e2e/meeting-english.test.ts',
  'test/e2e/paper-layout.test.ts',
];

const rank = ({ path: file, context }) => {
  const at = LONG.indexOf(path.relative(context.config.rootDir, file).replaceAll('\\', '/'));
  return at < 0 ? LONG.length : at;
};

class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}

module.exports = LongestFirst;
