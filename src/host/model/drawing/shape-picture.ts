import { OFFICE_REL_NS, descendantsOf } from '../../xlsx/xml';
import { ModelError } from '../model-error';
import type { SheetModel } from '../sheet-model';
import { readPicture } from './picture';
import type { ShapeModel } from './shape-model';
import { pictureXml } from './shape-template';
import { ShapeList } from './shape-list';

/** Puts a PNG or JPEG, as Base64, on the sheet in its natural size. InvalidArgument for others. */
export function addPicture(sheet: SheetModel, base64: string): ShapeModel {
  const bytes = decoded(base64);
  const picture = bytes && readPicture(bytes);
  if (!bytes || !picture) {
    throw new ModelError('InvalidArgument', 'The text is no PNG or JPEG picture in Base64.');
  }
  const { drawing, part } = sheet;
  const target = part.pkg.freeName(`xl/media/image#.${picture.extension}`);
  part.pkg.setBytes(target, picture.contentType, bytes);
  const box = { left: 0, top: 0, width: picture.width, height: picture.height };
  const relationship = drawing.relate('image', target);
  return new ShapeList(sheet).add(box, (id) =>
    pictureXml({ id, name: drawing.freeName('圖片', id) }, relationship, box),
  );
}

const FORMATS: Readonly<Record<string, string>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  gif: 'GIF',
  bmp: 'BMP',
  svg: 'SVG',
};

/** Excel.PictureFormat by the part's name. */
export function pictureFormat(shape: ShapeModel): string {
  const name = partOf(shape) ?? '';
  return FORMATS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'UNKNOWN';
}

/** The picture as it is in the file; null for what shows none. */
export function pictureBase64(shape: ShapeModel): string | null {
  const part = partOf(shape);
  if (part === null) return null;
  let binary = '';
  for (const byte of shape.sheet.part.pkg.bytes(part)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function partOf({ sheet, content }: ShapeModel): string | null {
  const [blip] = content.localName === 'pic' ? descendantsOf(content, 'blip') : [];
  const owner = sheet.drawing.partName;
  const id = blip?.getAttributeNS(OFFICE_REL_NS, 'embed');
  if (owner === null || !id) return null;
  const target = sheet.part.pkg.relationships(owner).byId(id);
  return target && !target.external && sheet.part.pkg.has(target.target) ? target.target : null;
}

function decoded(base64: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/\s]+(?:=+\s*)?$/.test(base64)) return null;
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
