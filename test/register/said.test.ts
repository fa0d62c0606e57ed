import { listed, listedOf, say } from '../../src/register/said';

const ids = (count: number) => Array.from({ length: count }, (_each, at) => `CA-${at + 1}`);

test('a list says all, and of very many the first and how many there are', () => {
  expect(listed(ids(50)).text).toBe(ids(50).join('、'));
  const { text, values } = listed(ids(4_800));
  expect(text).toBe(`${ids(50).join('、')}等共 4800 項`);
  expect(values).toHaveLength(50);
});

test('what is not said is not made', () => {
  let made = 0;
  const said = (id: string) => {
    made += 1;
    return say`措施 ${id}`;
  };
  expect(listedOf(ids(3), said, '；').text).toBe('措施 CA-1；措施 CA-2；措施 CA-3');
  listedOf(ids(4_800), said);
  expect(made).toBe(3 + 50);
});
