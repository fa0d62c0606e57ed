/** A digit of the 12-point font that Excel starts with in Taiwan; a Chinese character is two. */
const pixelsPerCharacter = 8;
const paddingPixels = 5;
const pointsPerPixel = 0.75;
/** Room for the filter button beside the header, in characters. */
const filterButton = 3;

/** Width of a column in points from its declared width in characters; the header fits beside its button. */
export function columnPoints(width: number, header = ''): number {
  const headerWidth = header === '' ? 0 : textWidth(header) + filterButton;
  return (Math.max(width, headerWidth) * pixelsPerCharacter + paddingPixels) * pointsPerPixel;
}

/** Width of a text in characters of the default font: a Chinese character takes two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0);
}
