import { derived, Source } from '../../src/facts/derived';
import { derivedEach } from '../../src/facts/derived-each';
import { FollowedIndex } from '../../src/facts/followed-index';

interface Row {
  readonly id: string;
  readonly text: string;
}

const row = (id: string, text = ''): Row => ({ id, text });

/** What is said of each row, with the rows that were looked at for it since it was asked last. */
function followed() {
  const rows = new Source<readonly Row[]>([row('1'), row('2'), row('3')]);
  const others = new Source<readonly Row[]>([row('1', 'a'), row('2', 'b'), row('2', 'c')]);
  const mark = new Source('!');
  const index = new FollowedIndex(
    () => others.get(),
    ({ id }) => id,
  );
  const looked: string[] = [];
  const each = derivedEach(({ id }: Row) => {
    looked.push(id);
    const texts = index.of(id).map(({ text }) => text);
    return `${id}${texts.join('')}${mark.get()}`;
  });
  const said = derived(() => each(rows.get()).join(' '));
  const ask = () => {
    looked.splice(0);
    return { said: said(), looked: [...looked] };
  };
  return { rows, others, mark, ask };
}

test('of rows that stand nothing is derived anew, of another in its place it is', () => {
  const { rows, ask } = followed();
  expect(ask()).toEqual({ said: '1a! 2bc! 3!', looked: ['1', '2', '3'] });
  expect(ask().looked).toEqual([]);
  const [first = row(''), , third = row('')] = rows.get();
  rows.set([first, row('9'), third]);
  expect(ask()).toEqual({ said: '1a! 9! 3!', looked: ['9'] });
  rows.set([first, third]);
  expect(ask()).toEqual({ said: '1a! 3!', looked: ['3'] });
});

test('a row that is asked for by id concerns those alone who asked for this id', () => {
  const { others, ask } = followed();
  ask();
  const [first = row(''), , last = row('')] = others.get();
  others.set([first, row('2', 'x'), last]);
  expect(ask()).toEqual({ said: '1a! 2xc! 3!', looked: ['2'] });
  // Who asked for an id that was not there is told of it, too.
  others.set([first, row('2', 'x'), last, row('3', 'new')]);
  expect(ask()).toEqual({ said: '1a! 2xc! 3new!', looked: ['1', '2', '3'] });
  others.set([first, row('3', 'y'), last, row('3', 'z')]);
  expect(ask().said).toBe('1a! 2c! 3yz!');
});

test('what any of the rows has read besides concerns all of them', () => {
  const { mark, ask } = followed();
  ask();
  mark.set('?');
  expect(ask()).toEqual({ said: '1a? 2bc? 3?', looked: ['1', '2', '3'] });
});

test('where one of the rows fails nothing is taken for derived', () => {
  const rows = new Source<readonly number[]>([1, 2, 3]);
  const limit = new Source(2);
  const each = derivedEach((one: number) => {
    if (one > limit.get()) throw new RangeError('too many');
    return one * 2;
  });
  const all = derived(() => each(rows.get()));
  expect(all).toThrow(RangeError);
  limit.set(9);
  expect(all()).toEqual([2, 4, 6]);
});

test('what was given out stays as it was when a row is another', () => {
  const [first, second, third] = [row('1'), row('2'), row('3')];
  const each = derivedEach(({ id, text }: Row) => `${id}${text}`);
  const before = each([first, second, third]);
  const after = each([first, row('2', 'x'), third]);
  expect([before, after]).toEqual([
    ['1', '2', '3'],
    ['1', '2x', '3'],
  ]);
  // Another row of which the same is said gives the list of before.
  expect(each([row('1'), row('2', 'x'), third])).toBe(after);
  expect(each([first, third])).toEqual(['1', '3']);
  expect(each([first, third, row('4')])).toEqual(['1', '3', '4']);
  expect(after).toEqual(['1', '2x', '3']);
});

test('a row that goes over to another id leaves the groups of the others as they were', () => {
  const [first, second, third, fourth] = [
    row('a', '1'),
    row('b', '2'),
    row('a', '3'),
    row('C', '4'),
  ];
  const rows = new Source<readonly Row[]>([first, second, third, fourth]);
  const index = new FollowedIndex(
    () => rows.get(),
    ({ id }) => id,
  );
  const [ofA, ofB, ofC] = index.all();
  const moved = row('b', '3');
  rows.set([first, second, moved, fourth]);
  const now = index.all();
  expect(now).toEqual([[first], [second, moved], [fourth]]);
  expect(now[2]).toBe(ofC);
  expect(index.of('c')).toBe(ofC);
  expect([ofA, ofB]).toEqual([[first, third], [second]]);
  // Back again: what was in between is not taken for what is.
  rows.set([first, second, third, fourth]);
  expect(index.all()).toEqual([[first, third], [second], [fourth]]);
  // The order is that in which the ids come up.
  rows.set([second, first, third, fourth]);
  expect(index.all()).toEqual([[second], [first, third], [fourth]]);
});
