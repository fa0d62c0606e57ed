import { useMemo } from 'react';
import type { Drawn } from '../../host/model/drawing/sheet-drawing';
import type { SheetModel } from '../../host/model/sheet-model';
import { nameElement } from '../../host/model/drawing/anchors';
import { OFFICE_REL_NS, descendantsOf } from '../../host/xlsx/xml';
import { NotDrawn } from './not-drawn';

const PICTURES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** A picture as it is; anything else is marked with its name and its text. */
export function Shape({ sheet, drawn }: { readonly sheet: SheetModel; readonly drawn: Drawn }) {
  const source = useMemo(() => pictureOf(sheet, drawn), [sheet, drawn]);
  const named = nameElement(drawn.content);
  const hidden = named?.getAttribute('hidden');
  if (hidden === '1' || hidden === 'true') return null;
  if (source) {
    const words = named?.getAttribute('descr') ?? '';
    return <img className="drawn-picture" src={source} alt={words === '' ? drawn.name : words} />;
  }
  const text = descendantsOf(drawn.content, 't')
    .map((each) => each.textContent ?? '')
    .join('');
  const kind = drawn.content.localName === 'graphicFrame' ? '此種圖表' : '圖案';
  const what = `${kind}在工作台只標示位置；在 Excel 中照常顯示。`;
  return <NotDrawn name={drawn.name} what={text === '' ? what : `${text}（${what}）`} />;
}

/** The picture's data as an address; null for what is no picture a browser shows. */
function pictureOf({ drawing, part }: SheetModel, { content }: Drawn): string | null {
  const [blip] = content.localName === 'pic' ? descendantsOf(content, 'blip') : [];
  const owner = drawing.partName;
  const id = blip?.getAttributeNS(OFFICE_REL_NS, 'embed');
  if (owner === null || !id) return null;
  const target = part.pkg.relationships(owner).byId(id)?.target ?? '';
  const kind = PICTURES[target.slice(target.lastIndexOf('.') + 1).toLowerCase()];
  if (kind === undefined || !part.pkg.has(target)) return null;
  let binary = '';
  for (const byte of part.pkg.bytes(target)) binary += String.fromCharCode(byte);
  return `data:${kind};base64,${btoa(binary)}`;
}
