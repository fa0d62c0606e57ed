import { Host } from '../../../src/host/host';
import { ModelError } from '../../../src/host/model/model-error';
import { goldenBytes } from '../xlsx/parts';
import { STEPS, dice } from './random-steps';
import { written } from './written';

const now = () => new Date(2026, 5, 15);

/** Every kind of step, in the same order in all hosts. */
function worked(host: Host): Host {
  const roll = dice(5);
  const names = Object.keys(STEPS);
  while (names.length > 0) {
    const [name = ''] = names.splice(roll(names.length), 1);
    try {
      host.edit(() => STEPS[name]?.(host.model, roll), name);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
    }
  }
  return host;
}

test('a host that keeps no steps writes the same file, and has none to take back', () => {
  const kept = worked(Host.open(goldenBytes(), { now }));
  const left = worked(Host.open(goldenBytes(), { now, keepsSteps: false }));

  expect(written(left.save())).toEqual(written(kept.save()));
  expect(kept.history.bytes).toBeGreaterThan(0);
  expect([left.history.steps, left.history.bytes, left.history.canUndo]).toEqual([0, 0, false]);
  expect(left.history.undo()).toBe(false);
});
