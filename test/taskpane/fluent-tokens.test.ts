import { tokens as ofFluent } from '@fluentui/tokens';
import { tokens } from '../../src/taskpane/fluent-tokens';

test('every token of Fluent is the variable of its name, as the build takes it to be', () => {
  const all = Object.entries(ofFluent);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([name, value]) => tokens[name as keyof typeof tokens] !== value)).toEqual([]);
});
