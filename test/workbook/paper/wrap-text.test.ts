import fc from 'fast-check';
import {
  splitByLines,
  textEms,
  unbreakable,
  wrapText,
} from '../../../src/workbook/paper/wrap-text';

const texts = (text: string, ems: number) => wrapText(text, ems).map((line) => line.text);

describe('wrapText', () => {
  test('a line takes as many Chinese characters as it is em wide', () => {
    expect(texts('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
  });

  test('Latin letters and digits take little more than half an em', () => {
    expect(textEms('12')).toBeCloseTo(1.06);
    expect(textEms('主機A')).toBeCloseTo(2.53);
  });

  test('a word stays whole and goes to the next line', () => {
    expect(texts('編號NC-115-001未結', 7)).toEqual(['編號', 'NC-115-001未', '結']);
  });

  test('a word longer than the line is broken rather than lost', () => {
    expect(texts('ABCDEFGH', 2.3).join('')).toBe('ABCDEFGH');
    // Four letters of 0.53 em fit in 2.3 em.
    expect(texts('ABCDEFGH', 2.3)).toEqual(['ABCD', 'EFGH']);
  });

  test('no line begins with a full stop: the character before goes with it', () => {
    expect(texts('一二三四。', 4)).toEqual(['一二三', '四。']);
  });

  test('brackets stay with what they hold', () => {
    expect(texts('1件（115Q2）', 5)).toEqual(['1件', '（115Q2）']);
    expect(texts('結案「完成」後', 4)).toEqual(['結案「完', '成」後']);
  });

  test('every character of a text is in one of its lines', () => {
    const text = '：（A-1）。((x))「」 ，10 % "引" ）（';
    expect(texts(text, 3).join('')).toBe(text);
  });

  test('line breaks of the text are kept and blank text is one line', () => {
    expect(texts('甲\n\n乙', 5)).toEqual(['甲', '', '乙']);
    expect(texts('', 5)).toEqual(['']);
  });
});

describe('unbreakable', () => {
  /** What a piece is, as a pattern. */
  const pieces =
    /[（「『《〈【〔(]*(?:(?:民國)?\d{1,4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|[!-'*-~]+ *|[^!-~（「『《〈【〔])[，。、；：？！）」』》〉】〕％)]*|[（「『《〈【〔(]|[，。、；：？！）」』》〉】〕％)]+/gu;

  test('dates, words and numbers with their marks are one piece each', () => {
    expect(unbreakable('於民國115年12月10日（星期四）辦理 ISO 27001，')).toEqual([
      '於',
      '民國115年12月10日',
      '（星',
      '期',
      '四）',
      '辦',
      '理',
      ' ',
      'ISO ',
      '27001，',
    ]);
    expect(unbreakable('12345年115年度3年13月')).toEqual(['12345', '年', '115年度', '3年13月']);
  });

  test('of any text the pieces are those of the pattern, and all of it is in them', () => {
    const letter = fc.constantFrom(
      ...'一民國年度月日1234年月日A-. ()（「，。」％\u3000\t😀',
      '\ud83d',
      '民國115年',
      '12月3日',
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 40 }), (letters) => {
        const text = letters.join('');
        expect(unbreakable(text)).toEqual(text.match(pieces) ?? []);
        expect(unbreakable(text).join('')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('splitByLines', () => {
  test('pieces put together are the text again, its own line breaks aside', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子丑';
    expect(splitByLines(text, 2, 2)).toEqual(['甲乙丙丁', '戊己庚辛', '壬癸子丑']);
  });

  test('a piece ends with a sentence, if one ends not far before', () => {
    expect(splitByLines('甲乙丙丁戊。己庚辛壬癸子', 4, 2)).toEqual([
      '甲乙丙丁戊。',
      '己庚辛壬癸子',
    ]);
    expect(splitByLines('甲。丙丁戊己庚辛壬癸子丑', 4, 2)).toEqual([
      '甲。丙丁戊己庚辛',
      '壬癸子丑',
    ]);
  });

  test('a line break inside a piece stays', () => {
    expect(splitByLines('甲\n乙\n丙', 4, 2)).toEqual(['甲\n乙', '丙']);
  });

  test('a short text is left alone', () => {
    expect(splitByLines('甲\n乙', 4, 2)).toEqual(['甲\n乙']);
  });

  test('lines that are half empty count as lines', () => {
    expect(splitByLines('一」」」'.repeat(6), 6, 5)).toHaveLength(2);
  });

  test('a text is one piece where its lines are few enough, and no other', () => {
    const letters = fc.constantFrom(
      '一',
      'A',
      '7',
      '-',
      ' ',
      '，',
      '「',
      '\n',
      '年',
      '😀',
      '一」」」',
    );
    const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''));
    const most = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 12, noNaN: true }), most, (given, ems, lines) => {
        const isOne = splitByLines(given, ems, lines).length === 1;
        expect(isOne).toBe(wrapText(given, ems).length <= lines);
      }),
    );
  });
});
