import { readRegister } from '../../src/register/read';
import { PersonNames } from '../../src/facts/person-names';

const HEADERS = ['成員編號', '姓名', '職稱', '服務單位'];

/** The names of an office with these members, each as 姓名, 職稱, 服務單位. */
function office(...members: readonly (readonly [string, string, string])[]): PersonNames {
  const { rows } = readRegister([
    {
      table: 'Members',
      sheet: '成員',
      headerRow: 1,
      firstColumn: 1,
      headers: HEADERS,
      values: members.map((member, at) => [`M-${String(at)}`, ...member]),
      formulas: {},
    },
  ]);
  return new PersonNames(rows.Members, ['行政室', '政風室', '資訊室']);
}

const names = office(
  ['柯以柔', '課員', '行政室'],
  ['穆雅文', '資訊推動專責人員', '資訊室'],
  ['谷木·哈就', '主任', '政風室'],
  ['主父君', '技士', '資訊室'],
  ['王小明(政風室)', '', '政風室'],
);

test.each([
  '柯以柔',
  '柯 以柔',
  '柯以\u200b柔',
  '柯\u{e0100}以柔',
  '柯以柔 課員',
  '柯以柔　主任',
  '柯以柔課員',
  '柯以柔(課員)',
  '柯以柔（代理主任）',
  '柯以柔【課員】',
  '柯以柔 副主任',
  '柯以柔 資訊推動專責人員',
  '課員 柯以柔',
  '主任柯以柔',
  '柯以柔 小姐',
  '柯以柔 君',
])('%j is 柯以柔', (written) => {
  expect(names.parse(written)).toEqual({ name: '柯以柔', unit: null });
});

test.each([
  '柯以柔(行政室)',
  '柯以柔（⾏政室）',
  '柯以柔 行政室',
  '行政室 柯以柔',
  '行政室主任柯以柔',
  '柯以柔(行政室主任)',
  '柯以柔 行政室主任',
  '柯以柔 課員(行政室)',
])('%j is 柯以柔 of 行政室', (written) => {
  expect(names.parse(written)).toEqual({ name: '柯以柔', unit: '行政室' });
});

test('a title that is not known to the office is recognised where it is a common one', () => {
  expect(names.parse('某甲 科長').name).toBe(names.parse('某甲').name);
  expect(names.parse('某甲(技士)').name).toBe(names.parse('某甲').name);
  // Nothing tells the end of a name that nobody knows.
  expect(names.parse('某甲科長').name).toBe('某甲科長');
});

test('what is no title stays part of who it is', () => {
  expect(names.parse('柯以柔(外部)').name).toBe('柯以柔(外部)');
  expect(names.parse('柯以柔(安泰公司)').name).toBe('柯以柔(安泰公司)');
  // A name that ends like a title is a name.
  expect(names.parse('主父君').name).toBe('主父君');
  expect(names.parse('主父君 技士').name).toBe('主父君');
  expect(names.parse('行政室').name).toBe('行政室');
  expect(names.parse(' \u200b').name).toBe('');
});

test('the dots of a name are one, and no dot is another name', () => {
  for (const dot of '·‧・．•˙.') {
    expect(names.parse(`谷木${dot}哈就`).name).toBe(names.parse('谷木·哈就').name);
  }
  expect(names.isKnown('谷木哈就')).toBe(false);
});

test('names that are known are parted by 及 and the like, with their titles', () => {
  expect(names.namesIn('穆雅文及柯以柔')).toEqual(['穆雅文', '柯以柔']);
  expect(names.namesIn('穆雅文 主任與柯以柔 課員')).toEqual(['穆雅文 主任', '柯以柔 課員']);
  expect(names.namesIn('柯以柔 課員')).toEqual(['柯以柔 課員']);
  expect(names.namesIn('柯以柔 穆雅文')).toEqual(['柯以柔', '穆雅文']);
  expect(names.namesIn('柯以柔及某甲')).toEqual(['柯以柔及某甲']);
  expect(names.namesIn(['柯以柔', '穆雅文/王小明'])).toEqual(['柯以柔', '穆雅文', '王小明']);
  expect(names.namesIn(null)).toEqual([]);
});

test('units are parted the same way', () => {
  expect(names.unitsIn('⾏政室及政風室／資訊 室')).toEqual(['行政室', '政風室', '資訊室']);
});
