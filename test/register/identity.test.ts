import { identity, isUnseen, plain } from '../../src/register/identity';
import { textOf } from '../../src/register/said';
import { strangeCharacters, strangenessOf } from '../../src/register/strange-characters';

/** Characters that nobody sees, one of each kind and both ends of each range. */
const UNSEEN = [
  0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e,
  0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x3164, 0xfe00, 0xfe0f, 0xfeff,
  0xffa0, 0xfff9, 0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xe01ef, 0x1, 0x7f, 0x9f,
];

test.each(UNSEEN)('code point %d within a name, before it and behind it, is nothing', (code) => {
  const unseen = String.fromCodePoint(code);
  expect(identity(`柯${unseen}以柔`)).toBe('柯以柔');
  expect(identity(`${unseen}柯以柔${unseen}`)).toBe('柯以柔');
  expect(isUnseen(` ${unseen}\n`)).toBe(true);
});

test.each([
  '\u00a0',
  '\u2002',
  '\u200a',
  '\u202f',
  '\u205f',
  '\u3000',
  '\u2800',
  '\t',
  '\r\n',
  '\u2028',
])('space %j is a space', (space) => {
  expect(identity(`柯${space}以柔`)).toBe('柯以柔');
  expect(isUnseen(space)).toBe(true);
});

const DOTS = [...'·‧・･•∙⋅．﹒․˙ㆍ᛫ꞏ·.'];

test.each(DOTS)('the dot %s is one with the others', (dot) => {
  expect(identity(`谷木${dot}哈就`)).toBe(identity('谷木·哈就'));
  expect(identity(`谷木 ${dot} 哈就`)).toBe(identity('谷木·哈就'));
  expect(identity(`谷木${dot}哈就`)).not.toBe(identity('谷木哈就'));
});

const DASHES = [...'‐‑‒–—―−﹘﹣－⸺〜─━ー⁃˗'];

test.each(DASHES)('the dash %s is a hyphen', (dash) => {
  expect(identity(`NC${dash}115${dash}001`)).toBe('nc-115-001');
});

test.each([
  ['compatibility ideograph', '\uf9e1明樺', '李明樺'],
  ['compatibility ideograph', '次要\uf967符合', '次要不符合'],
  ['compatibility ideograph of the supplement', '\u{2f804}', '你'],
  ['Kangxi radical', '\u2f8f政室', '行政室'],
  ['radical of the supplement', '\u2ed1官', '長官'],
  ['radical of the supplement', '\u2ea0政課', '民政課'],
  ['circled and squared signs', '第①組', '第1組'],
  ['full width', 'ＩＳＭＳ　承辦人（甲）', 'isms承辦人(甲)'],
  ['half-width kana', 'ﾃｽﾄ', 'テスト'],
  ['decomposed letters', 'Ame\u0301lie', 'amélie'],
  ['decomposed kana', 'か\u3099', 'が'],
  ['capitals', 'STRAẞE', 'strasse'],
  ['final sigma', 'ΟΔΟΣ', 'οδοσ'],
  ['apostrophes', 'O’Brien', "o'brien"],
])('%s: %s', (_, written, meant) => {
  expect(identity(written)).toBe(identity(meant));
});

test('what is merely alike stays apart', () => {
  for (const [a, b] of [
    ['台北', '臺北'],
    ['内部', '內部'],
    ['MR-115-1', 'MR-115-01'],
    ['王小明', '王曉明'],
    ['АB', 'AB'],
  ] as const) {
    expect(identity(a)).not.toBe(identity(b));
  }
});

test('plain keeps spaces, breaks and case', () => {
  expect(plain('Ａ　ｂ\n\u200bC')).toBe('A b\nC');
});

// Worked out with Perl's Unicode::UCD: property EqUIdeo of U+2E80 to U+2EFF, in order.
test('every radical that has an ideograph is that ideograph', () => {
  const radicals = Array.from({ length: 0x80 }, (_, at) => String.fromCodePoint(0x2e80 + at));
  const folded = radicals.filter((radical) => plain(radical) !== radical).map(plain);
  expect(folded.join('')).toBe(
    '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
  );
});

describe('strange characters', () => {
  test.each([
    ['次要\uf967符合', ['U+F967 相容漢字 不']],
    ['\u2f8f政室', ['U+2F8F 部首字元 行']],
    ['\u2ed1官', ['U+2ED1 部首字元 長']],
    ['柯以\u200b柔', ['U+200B 零寬空白 ']],
    ['柯\u{e0100}以柔', ['U+E0100 異體字選擇符 ']],
    ['\ufeff115\u200e', ['U+FEFF 位元組順序記號 ', 'U+200E 書寫方向記號 ']],
    ['王\u3164明', ['U+3164 韓文填充字元 ']],
    ['\u041cR-115-01', ['U+041C 西里爾字母 ']],
    ['王\ue000明', ['U+E000 造字（私用區字元） ']],
    ['王\ufffd明', ['U+FFFD 轉碼失敗的替代字元 ']],
    ['a\u0001b', ['U+0001 控制字元 ']],
  ])('of %j', (text, expected) => {
    expect(strangeCharacters(text).map((c) => `${c.codePoint} ${c.name} ${c.looksLike}`)).toEqual(
      expected,
    );
  });

  test('of ordinary text there is none', () => {
    expect(strangeCharacters('王小明、Amélie（主任）\n１１５–１０　谷木‧哈就')).toEqual([]);
    expect(strangenessOf('次要不符合')).toBe('');
  });

  test('said in words', () => {
    expect(textOf(strangenessOf('\u2f8f政室\u200b'))).toBe(
      '其中含有「⾏」（U+2F8F，部首字元，看似「行」）、零寬空白（U+200B）',
    );
  });
});
