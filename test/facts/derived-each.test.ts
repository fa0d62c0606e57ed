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
