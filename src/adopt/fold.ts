import { identity, plain } from '../register/identity';

/**
 * The form in which headers and words of a list are compared: without spaces, line breaks, full-width
 * forms, bracketed remarks, marks of obligation. A header that is nothing but a remark keeps it.
 */
export function fold(text: string): string {
  const bare = plain(text)
    // What is opened and never closed stays: none behind it is closed either.
    .replace(/[[(〔【〈《「{][^\])〕】〉》」}]*([\])〕】〉》」}]?)/g, (whole, end) =>
      end ? '' : whole,
    )
    .replace(/[*＊※:：?？]+/g, '');
  const form = identity(bare);
  return form === '' ? identity(text.replace(/[()[\]〔〕【】（）［］「」:：]/g, '')) : form;
}

/** Without the numbering before it: 「一、策略面」 and 「(2) 策略面」 are 策略面. */
export function unnumbered(text: string): string {
  return plain(text)
    .trim()
    .replace(
      /^(?:[(〔【[]?\s*(?:[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]+|\d{1,2}|[A-Za-z])\s*(?:[)〕】\]]\s*)?[、.,]|[(〔【[]\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[)〕】\]])\s*/,
      '',
    )
    .replace(/^[■□◎●○▲◆※*-]\s*/, '');
}
