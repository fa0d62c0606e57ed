import type { Drawn } from '../../host/model/drawing/sheet-drawing';
import type { SheetModel } from '../../host/model/sheet-model';
import { OFFICE_REL_NS, descendantsOf } from '../../host/xlsx/xml';

const PICTURES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** The addresses of all pictures of a sheet together: each holds its picture, and the page reads every one. */
const MOST_LETTERS = 64_000_000;
const CHUNK = 32_768;

/** `tooMuch` of a picture that is not shown beside those before it; null of what is no picture a browser shows. */
export type PictureSource = { readonly address: string } | 'tooMuch' | null;

/** The pictures of a sheet as addresses, by the id of what is drawn; one that is drawn often is read once. */
export function picturesOn(
  sheet: SheetModel,
  all: readonly Drawn[],
): ReadonlyMap<string, PictureSource> {
  const read = new Map<string, string>();
  let left = MOST_LETTERS;
  const sourceOf = (drawn: Drawn): PictureSource => {
    const target = targetOf(sheet, drawn);
    if (!target) return null;
    if (left <= 0) return 'tooMuch';
    let address = read.get(target.name);
    if (address === undefined) read.set(target.name, (address = addressOf(sheet, target)));
    left -= address.length;
    return left <= 0 ? 'tooMuch' : { address };
  };
  return new Map(all.map((drawn) => [drawn.id, sourceOf(drawn)]));
}

interface Target {
  readonly name: string;
  readonly kind: string;
}

function targetOf({ drawing, part }: SheetModel, { content }: Drawn): Target | null {
  const [blip] = content.localName === 'pic' ? descendantsOf(content, 'blip') : [];
  const owner = drawing.partName;
  const id = blip?.getAttributeNS(OFFICE_REL_NS, 'embed');
  if (owner === null || !id) return null;
  const name = part.pkg.relationships(owner).byId(id)?.target ?? '';
  const kind = PICTURES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  return kind !== undefined && part.pkg.has(name) ? { name, kind } : null;
}

function addressOf({ part }: SheetModel, { name, kind }: Target): string {
  const bytes = part.pkg.bytes(name);
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return `data:${kind};base64,${btoa(binary)}`;
}
