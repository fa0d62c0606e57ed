import { splitKnownNames, splitNames } from '../../src/register/split-names';

test.each([
  ...[...'、，,﹑﹐､；;﹔／/︑︐⁄∕'],
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u2028',
  ' 、 ',
  '、\u200b',
])('%j parts two names', (separator) => {
  expect(splitNames(`柯以柔${separator}穆雅文`).map((name) => name.replace('\u200b', ''))).toEqual([
    '柯以柔',
    '穆雅文',
  ]);
});

test('names are kept as written; what is blank is none', () => {
  expect(splitNames(' 柯 以柔 、、谷木·哈就(外部)、\u200b、')).toEqual([
    '柯 以柔',
    '谷木·哈就(外部)',
  ]);
  expect(splitNames(' 、\n')).toEqual([]);
});

test('what stands in brackets belongs to the name before it, but for a bracket left open', () => {
  expect(splitNames('王小明（資訊室、行政室）、李大華')).toEqual([
    '王小明（資訊室、行政室）',
    '李大華',
  ]);
  expect(splitNames('王小明（資訊室、李大華')).toEqual(['王小明（資訊室', '李大華']);
});

describe('and', () => {
  const known = ['柯以柔', '穆雅文', '和田與', '及川和'];
  const split = (cell: string) => splitKnownNames(cell, (name) => known.includes(name));

  test.each(['及', '與', '和', '以及', '暨', '跟', ' ', '　', ' 及 ', '&', '＆'])(
    '「%s」 parts two known names',
    (joiner) => {
      expect(split(`穆雅文${joiner}柯以柔`)).toEqual(['穆雅文', '柯以柔']);
    },
  );

  test('three names, and names that contain the word', () => {
    expect(split('柯以柔及穆雅文與和田與')).toEqual(['柯以柔', '穆雅文', '和田與']);
    expect(split('及川和和柯以柔')).toEqual(['及川和', '柯以柔']);
    expect(split('及川和')).toEqual(['及川和']);
    expect(split('柯以柔、穆雅文及及川和')).toEqual(['柯以柔', '穆雅文', '及川和']);
  });

  test('parts nothing beside a name that is not known', () => {
    expect(split('柯以柔及某甲')).toEqual(['柯以柔及某甲']);
    expect(split('林與君')).toEqual(['林與君']);
    expect(split('及')).toEqual(['及']);
  });
});
