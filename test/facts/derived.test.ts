import { derived, Source, SourceObject, withGetters } from '../../src/facts/derived';

test('what is derived is worked out when asked for, and again only after what it read has changed', () => {
  const [price, count, name] = [new Source(3), new Source(2), new Source('筆')];
  let times = 0;
  const sum = derived(() => {
    times += 1;
    return price.get() * count.get();
  });
  expect(times).toBe(0);
  expect([sum(), sum(), times]).toEqual([6, 6, 1]);
  name.set('紙');
  expect([sum(), times]).toEqual([6, 1]);
  price.set(4);
  expect([sum(), times]).toEqual([8, 2]);
  // The same value is no change.
  price.set(4);
  expect([sum(), times]).toEqual([8, 2]);
});

test('what is read along another way is followed from then on', () => {
  const [isShort, short, long] = [new Source(true), new Source('甲'), new Source('甲課')];
  let times = 0;
  const text = derived(() => {
    times += 1;
    return isShort.get() ? short.get() : long.get();
  });
  expect(text()).toBe('甲');
  long.set('乙課');
  expect([text(), times]).toEqual(['甲', 1]);
  isShort.set(false);
  expect([text(), times]).toEqual(['乙課', 2]);
  short.set('乙');
  expect([text(), times]).toEqual(['乙課', 2]);
  long.set('丙課');
  expect([text(), times]).toEqual(['丙課', 3]);
});

test('what is worked out anew to the same ends there: nothing that follows from it is', () => {
  const rows = new Source<readonly number[]>([1, 5, 3]);
  const highest = derived(() => Math.max(...rows.get()));
  let times = 0;
  const said = derived(() => {
    times += 1;
    return `最高 ${String(highest())}`;
  });
  expect(said()).toBe('最高 5');
  rows.set([2, 5]);
  expect([said(), times]).toEqual(['最高 5', 1]);
  rows.set([2, 6]);
  expect([said(), times]).toEqual(['最高 6', 2]);
});

test('what another has asked for before is followed by whoever asks for it next', () => {
  const rows = new Source<readonly string[]>(['甲']);
  const index = derived(() => new Set(rows.get()));
  expect(index().has('甲')).toBe(true);
  const knows = derived(() => index().has('乙'));
  expect(knows()).toBe(false);
  rows.set(['乙']);
  expect(knows()).toBe(true);
});

test('what fails is worked out again when it is asked for again', () => {
  const value = new Source(0);
  const inverse = derived(() => {
    if (value.get() === 0) throw new RangeError('0');
    return 1 / value.get();
  });
  expect(inverse).toThrow(RangeError);
  value.set(4);
  expect(inverse()).toBe(0.25);
  value.set(0);
  expect(inverse).toThrow(RangeError);
});

test('an object with getters asks for one property at a time', () => {
  const source = new Source(1);
  const object = withGetters<{ a: number; b: number }>({
    a: () => source.get(),
    b: () => {
      throw new Error('nobody asked');
    },
  });
  source.set(2);
  expect(object.a).toBe(2);
  expect(Object.keys(object)).toEqual(['a', 'b']);
});

test('of an object given anew only the properties that are others are changes', () => {
  const settings = new SourceObject({ days: 30, name: '公所' });
  let times = 0;
  const doubled = derived(() => {
    times += 1;
    return settings.followed.days * 2;
  });
  expect(doubled()).toBe(60);
  settings.set({ days: 30, name: '鄉公所' });
  expect([doubled(), times, settings.followed.name]).toEqual([60, 1, '鄉公所']);
  settings.set({ days: 7, name: '鄉公所' });
  expect([doubled(), times]).toEqual([14, 2]);
});
