let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Pixels that a line of text takes; `font` as in the CSS shorthand. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = known.get(key);
  // Where nothing is drawn no text has a width.
  if (typeof document === 'undefined') return 0;
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return 0;
    context.font = font;
    width = context.measureText(text).width;
    if (known.size > 200_000) known.clear();
    known.set(key, width);
  }
  return width;
}
