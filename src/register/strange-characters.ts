import { type SaidValue, listed, say } from './said';
import { plain } from './identity';

/** A character that looks like another or like nothing, so that nobody sees what is amiss. */
export interface StrangeCharacter {
  readonly character: string;
  /** 「U+F967」 */
  readonly codePoint: string;
  /** What it is, Traditional Chinese. */
  readonly name: string;
  /** What it is commonly taken for; '' where it is not seen. */
  readonly looksLike: string;
}

const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\u200b$/, '零寬空白'],
  [/^(?:\u200c|\u200d|\u2060)$/, '零寬連接字元'],
  [/^\ufeff$/, '位元組順序記號'],
  [/^\u00ad$/, '軟連字號'],
  [/^[\u115f\u1160\u3164\uffa0]$/, '韓文填充字元'],
  [/^[\ufe00-\ufe0f\u180b-\u180f\u{e0100}-\u{e01ef}]$/u, '異體字選擇符'],
  [/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/, '書寫方向記號'],
  [/^\u2800$/, '空白點字'],
  [/^\ufffd$/, '轉碼失敗的替代字元'],
  [/^\p{Co}$/u, '造字（私用區字元）'],
  [/^[\u2e80-\u2fdf]$/, '部首字元'],
  [/^[\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u, '相容漢字'],
  [/^\p{Script=Cyrillic}$/u, '西里爾字母'],
  [/^\p{Script=Greek}$/u, '希臘字母'],
  [/^(?:\p{Default_Ignorable_Code_Point}|\p{Cf})$/u, '看不見的格式字元'],
  [/^(?![\t\n\r])\p{Cc}$/u, '控制字元'],
];

/** Each strange character of a text once, in order; full-width forms, dashes and dots are none. */
export function strangeCharacters(text: string): StrangeCharacter[] {
  return [...new Set(text)].flatMap((character) => {
    const name = NAMES.find(([pattern]) => pattern.test(character))?.[1];
    if (name === undefined) return [];
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [{ character, codePoint: `U+${hex}`, name, looksLike: lookOf(character) }];
  });
}

function lookOf(character: string): string {
  const look = plain(character).trim();
  return look === character ? '' : look;
}

/** 「其中含有「⾏」（U+2F8F，部首字元，看似「行」）」; '' where nothing is strange. */
export function strangenessOf(text: string): SaidValue {
  const said = strangeCharacters(text).map(({ character, codePoint, name, looksLike }) =>
    looksLike === ''
      ? say`${name}（${codePoint}）`
      : say`「${character}」（${codePoint}，${name}，看似「${looksLike}」）`,
  );
  return said.length === 0 ? '' : say`其中含有${listed(said)}`;
}
