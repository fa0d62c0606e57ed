export interface HeaderFooterParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/**
 * One `<oddHeader>`: `&L`, `&C` and `&R` begin the sections, text before the first belongs to the
 * centre; `&&` is a plain ampersand and stays as it is (ECMA-376 part 1, 18.3.1.46).
 */
export function splitSections(text: string): HeaderFooterParts {
  const sections = { left: '', center: '', right: '' };
  let current: keyof HeaderFooterParts = 'center';
  for (let i = 0; i < text.length; i++) {
    const two = text.slice(i, i + 2);
    const section = two === '&L' ? 'left' : two === '&C' ? 'center' : two === '&R' ? 'right' : null;
    if (section) {
      current = section;
      i++;
    } else if (two.startsWith('&') && two.length === 2) {
      // A quoted font name may hold any letter: `&"Lucida,Regular"`.
      const quoted = two === '&"' ? text.indexOf('"', i + 2) : -1;
      const end = quoted > 0 ? quoted + 1 : i + 2;
      sections[current] += text.slice(i, end);
      i = end - 1;
    } else sections[current] += text.charAt(i);
  }
  return sections;
}

export function joinSections({ left, center, right }: HeaderFooterParts): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}
