import type { WorkProgress } from '../../src/app/long-work';
import { rest } from '../../src/workbook/rest';
import { bindUseCases } from '../../src/taskpane/use-cases';
import { Refusal } from '../../src/app/refusal';
import { openBook } from '../faults/books';
import { differences, stateOf } from '../faults/state';
import { clock } from '../faults/use-case';
import { USE_CASES } from '../faults/use-cases';

// Whole workbooks over a busy machine.
/** The use case, called off once it has told of a stage: in its next request, or as soon as a click is heard. */
async function calledOffIn(name: string, stage: WorkProgress['stage']) {
  const useCase = USE_CASES.find((each) => each.name === name);
  if (!useCase) throw new Error(name);
  const open = await openBook(useCase.book);
  const before = stateOf(open.host);
  const cases = bindUseCases(open.workbook, clock);
  const told: WorkProgress[] = [];
  let isPressed = false;
  const press = () => {
    if (isPressed) return;
    isPressed = true;
    void cases.cancelWork();
  };
  const isThere = () => told.some((each) => each.stage === stage);
  const serve = open.host.execute.bind(open.host);
  open.host.execute = (body, session) => {
    if (isThere()) press();
    return serve(body, session);
  };
  await cases.watchWork((progress) => {
    if (progress) told.push(progress);
    if (isThere()) void rest().then(press);
  });
  const error: unknown = await useCase.work(cases, new Map(), open).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(isPressed).toBe(true);
  const then = stateOf(open.host);
  // What nobody waits for any more comes to its end meanwhile, and writes nothing.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(differences(stateOf(open.host), then)).toEqual([]);
  return { error, changed: differences(then, before), told };
}

test.each([
  ['create sheets', 'reading'],
  ['create sheets', 'preparing'],
  ['agenda', 'writing'],
  ['agenda of an approved review', 'writing'],
  ['remedies and repairs', 'planning'],
  ['adopt a list', 'reading'],
] as const)('%s called off while %s: the workbook is as it was', async (name, stage) => {
  const { error, changed, told } = await calledOffIn(name, stage);
  expect(error).toBeInstanceOf(Refusal);
  expect((error as Refusal).message).toBe('已取消，活頁簿和先前一樣。');
  expect(changed).toEqual([]);
  const isWritten = ['preparing', 'writing', 'formatting'].includes(stage);
  expect(told.some((each) => each.stage === 'takingBack')).toBe(isWritten);
});

test.each([
  ['create sheets', 'committing'],
  ['agenda', 'replacing'],
  ['migrate', 'repairing'],
  ['adopt a list', 'committing'],
] as const)('%s once it is %s cannot be called off, and says so', async (name, stage) => {
  const { error, changed, told } = await calledOffIn(name, stage);
  expect(error).toBeUndefined();
  expect(changed).not.toEqual([]);
  const since = told.slice(told.findIndex((each) => each.stage === stage));
  expect(since.every(({ mayCancel }) => !mayCancel)).toBe(true);
});
