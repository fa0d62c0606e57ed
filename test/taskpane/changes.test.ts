import { ChangeCount } from '../../src/taskpane/changes';

test('changes are counted and told until one leaves', () => {
  const changes = new ChangeCount();
  let told = 0;
  const leave = changes.subscribe(() => (told += 1));
  changes.add();
  changes.add();
  expect([changes.now(), told]).toEqual([2, 2]);
  leave();
  changes.add();
  expect([changes.now(), told]).toEqual([3, 2]);
});
