// What XML cannot hold, or programs on the way may drop, beside what JSON names itself: halves of a character that
// stand alone, and the two that are none. In JSON they stand only within its strings, where each has another name.
const UNHELD = /[\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** JSON of which nothing means anything to XML; what means something there stands only within its strings too. */
export function jsonInXml(json: string): string {
  return heldInXml(json).replace(/[<>&]/g, named);
}

/** JSON as XML can hold it, beside what means something to XML. */
export function heldInXml(json: string): string {
  return json.replace(UNHELD, named);
}

function named(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
