import { keepOwn, ownName } from '../../../src/taskpane/findings/own-mark';

const kept = new Map<string, string>();
const before = globalThis as Record<string, unknown>;

beforeAll(() => {
  before['Office'] = { context: {} };
  before['localStorage'] = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  };
});

afterAll(() => {
  delete before['Office'];
  delete before['localStorage'];
});

const NAMES = ['林小明', '陳大文', '王一'];

test('a member is known again, and no name is kept', () => {
  keepOwn('陳大文');
  expect(ownName(NAMES)).toBe('陳大文');
  expect(ownName(['林小明'])).toBe('');
  expect([...kept.values()].join()).toMatch(/^[\w-]+$/);
  const first = [...kept.values()];
  keepOwn('陳大文');
  expect([...kept.values()]).not.toEqual(first);
  keepOwn('');
  expect(kept.size).toBe(0);
  expect(ownName(NAMES)).toBe('');
});

test('a name that a version before kept is kept no longer', () => {
  kept.set('isms-me', '王一');
  expect(ownName(NAMES)).toBe('王一');
  expect([...kept.values()].join()).toMatch(/^[\w-]+$/);
  expect(kept.size).toBe(1);
});
