/** Names stand between 「、」; people also type commas, semicolons and line breaks. */
const SEPARATOR = /[、,，;；\n]/;

/** The names of a cell, as they are written; [] of a blank one. */
export function splitNames(cell: string): string[] {
  return cell
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
