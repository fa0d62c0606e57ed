// ECMA-376 Part 1, 18.3.1.13: what a person is told is the room for digits without the margins,
// what the file holds counts the margins too.

/** Pixels of both margins and the gridline. */
function margins(digit: number): number {
  return 2 * Math.ceil(digit / 4) + 1;
}

/** What Excel shows of the file's width, to two decimals. @param digit pixels of a digit */
export function charactersOfWidth(width: number, digit: number): number {
  const pixels = Math.round(width * digit);
  const first = digit + margins(digit);
  const characters = pixels < first ? pixels / first : (pixels - margins(digit)) / digit;
  return Math.round(characters * 100) / 100;
}

export function widthOfCharacters(characters: number, digit: number): number {
  const first = digit + margins(digit);
  const pixels = characters < 1 ? characters * first : characters * digit + margins(digit);
  return widthOfPixels(Math.round(pixels), digit);
}

/** In the file's characters, as Excel rounds them. */
export function widthOfPixels(pixels: number, digit: number): number {
  return Math.min(255, Math.trunc((pixels / digit) * 256) / 256);
}
