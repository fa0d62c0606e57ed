import { Host } from '../../../src/host/host';
import { ModelError } from '../../../src/host/model/model-error';
import { goldenBytes } from '../xlsx/parts';
import { STEPS, dice } from './random-steps';
import { readings } from './readings';
import { written } from './written';

const NOW = { now: () => new Date(2026, 5, 15) };

/** One step of that kind; of what the model refuses half way the part that was done is the step. */
function take(host: Host, name: string, roll: (sides: number) => number): void {
  try {
    host.edit(() => STEPS[name]?.(host.model, roll), name);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
  }
}

test.each([11, 12])('every kind of step, taken back and made again, seed %i', (seed) => {
  const roll = dice(seed);
  const host = Host.open(goldenBytes(), NOW);
  const names = Object.keys(STEPS);
  const states = [written(host.save())];
  const done: string[] = [];
  while (names.length > 0) {
    const [name = ''] = names.splice(roll(names.length), 1);
    take(host, name, roll);
    if (host.history.steps === done.length) continue;
    expect(host.history.undoName).toBe(name);
    done.push(name);
    const after = written(host.save());
    // Cells that hold nothing may be moved: Excel, too, counts that as a step.
    const isSame = JSON.stringify(after) === JSON.stringify(states.at(-1));
    if (!/^(insert|delete)(Cells|Rows|Columns)$/.test(name))
      expect([name, isSame]).toEqual([name, false]);
    states.push(after);
  }
  // Others were refused, or changed nothing.
  expect(done.length).toBeGreaterThan(30);

  for (let i = done.length - 1; i >= 0; i--) {
    expect(host.history.undo()).toBe(true);
    // Each state is looked at in one of the two runs.
    if ((i + seed) % 2 === 1) continue;
    const now = host.save();
    expect(written(now)).toEqual(states[i]);
    // What the model remembers is what one reads who opens the file.
    if (i % 12 === 0) expect(readings(host.model)).toEqual(readings(Host.open(now, NOW).model));
  }
  expect(host.history.undo()).toBe(false);
  for (let i = 1; i <= done.length; i++) {
    expect(host.history.redo()).toBe(true);
    if (i % 5 === 0 || i === done.length) expect(written(host.save())).toEqual(states[i]);
  }
  expect(host.history.redo()).toBe(false);
});
