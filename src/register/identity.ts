import { ideographOfRadical } from './radicals';
import { remembered } from './remembered';

/** Shown as nothing: default-ignorable characters, other format characters, controls but for breaks. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?![\t-\r\x85])\p{Cc}/gu;
/** Every dot that stands at half height between the parts of a name. */
const MIDDLE_DOTS =
  /[\u00b7\u02d9\u0387\u1427\u16eb\u2022\u2027\u2219\u22c5\u2981\u2e31\u2e33\u30fb\u318d\uff65\ua78f]|\u{10101}/gu;
const APOSTROPHES = /[\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032\uff07]/g;
/** Dashes, and what else is typed or drawn for one: minus, bullet, box line, prolonged sound mark. */
const DASHES = /[\p{Dash_Punctuation}\u02d7\u2043\u207b\u208b\u2212\u2500\u2501\u30fc\uff70]/gu;
const RADICALS = /[\u2e80-\u2eff]/g;
/** Text that none of the folds but case touches: nearly every cell, read at little cost. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff、。]*$/;
/** Of such text what is its own form: neither spaces nor capitals. */
const FORM = /^[\x21-\x40\x5b-\x7e\u4e00-\u9fff、。]*$/;
/** What is seen, and nothing else, whatever follows. */
const SEEN = /^[\x21-\x7e\u4e00-\u9fff]/;

/**
 * A text's characters as they are meant: half-width, composed, compatibility ideographs and radicals
 * as the ideographs they look like, each kind of middle dot and apostrophe as one, without what is
 * not seen. Spaces, line breaks and case stay.
 */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(MIDDLE_DOTS, '·')
    .replace(APOSTROPHES, "'")
    .replace(RADICALS, ideographOfRadical)
    .replace(/[\u2800\x85]/g, ' ')
    .normalize('NFKC');
}

/** Every dash as the hyphen. */
export function plainHyphens(text: string): string {
  return text.replace(DASHES, '-');
}

/**
 * The one form in which names, units, ids, headers and entries of lists are compared: plain, without
 * spaces or case, every dash as one, and every dot, for the dot of a name is typed as a full stop too.
 */
export function identity(text: string): string {
  if (FORM.test(text)) return text;
  return foldedForm(text);
}

const foldedForm = remembered((text) => {
  if (PLAIN.test(text)) return text.replaceAll(' ', '').toLowerCase();
  const form = plainHyphens(plain(text)).replace(/·/g, '.');
  // There and back: ẞ and ß are ss, both small sigmas one.
  return form.replace(/\s+/g, '').toLowerCase().toUpperCase().toLowerCase();
});

/** Whether nothing is seen of a text. */
export function isUnseen(text: string): boolean {
  if (text === '') return true;
  return !SEEN.test(text) && plain(text).trim() === '';
}
