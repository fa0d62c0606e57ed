import { encodeAttribute, encodeXml } from '../../xlsx/xml-text';
import type { Box } from './anchor-place';

const EMU_PER_POINT = 12_700;

/** `<a:off>` and `<a:ext>`; with `ch` those of a group's children. */
export function emuXml({ left, top, width, height }: Box, of: '' | 'ch' = ''): string {
  const emu = (points: number) => Math.round(points * EMU_PER_POINT);
  const name = (word: string) =>
    of === '' ? word : of + word.charAt(0).toUpperCase() + word.slice(1);
  return (
    `<a:${name('off')} x="${emu(left)}" y="${emu(top)}"/>` +
    `<a:${name('ext')} cx="${emu(width)}" cy="${emu(height)}"/>`
  );
}

export interface Named {
  readonly id: number;
  /** Fit for an attribute. */
  readonly name: string;
}

const scheme = (name: string, more = '') =>
  `<a:solidFill><a:schemeClr val="${name}">${more}</a:schemeClr></a:solidFill>`;

/** In the colours in which Excel draws a new shape: the first accent, a darker line, light text. */
export function geometryXml({ id, name }: Named, preset: string, box: Box): string {
  return (
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvSpPr/></xdr:nvSpPr>` +
    `<xdr:spPr><a:xfrm>${emuXml(box)}</a:xfrm><a:prstGeom prst="${encodeAttribute(preset)}"><a:avLst/></a:prstGeom>` +
    `${scheme('accent1')}<a:ln w="12700">${scheme('accent1', '<a:shade val="50000"/>')}</a:ln></xdr:spPr>` +
    bodyXml('', 'lt1', 'ctr') +
    '</xdr:sp>'
  );
}

export function textBoxXml({ id, name }: Named, text: string, box: Box): string {
  return (
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>` +
    `<xdr:spPr><a:xfrm>${emuXml(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    `${scheme('lt1')}<a:ln w="9525">${scheme('lt1', '<a:shade val="50000"/>')}</a:ln></xdr:spPr>` +
    bodyXml(text, 'dk1', 't') +
    '</xdr:sp>'
  );
}

function bodyXml(text: string, color: string, anchor: 't' | 'ctr'): string {
  const way = anchor === 'ctr' ? '<a:pPr algn="ctr"/>' : '';
  const look = `lang="zh-TW" sz="1100">${scheme(color)}`;
  const paragraphs = text.split(/\r\n|[\r\n]/).map((line) => {
    const run = line === '' ? '' : `<a:r><a:rPr ${look}</a:rPr><a:t>${encodeXml(line)}</a:t></a:r>`;
    return `<a:p>${way}${run}<a:endParaRPr ${look}</a:endParaRPr></a:p>`;
  });
  return (
    `<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" wrap="square" anchor="${anchor}"/>` +
    `<a:lstStyle/>${paragraphs.join('')}</xdr:txBody>`
  );
}

/** From the start to the end, wherever that lies. */
export function lineXml(
  { id, name }: Named,
  preset: string,
  box: Box,
  flips: { readonly across: boolean; readonly down: boolean },
): string {
  const flipped = (flips.across ? ' flipH="1"' : '') + (flips.down ? ' flipV="1"' : '');
  return (
    `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>` +
    `<xdr:spPr><a:xfrm${flipped}>${emuXml(box)}</a:xfrm><a:prstGeom prst="${encodeAttribute(preset)}"><a:avLst/></a:prstGeom>` +
    `<a:ln w="6350">${scheme('accent1')}</a:ln></xdr:spPr></xdr:cxnSp>`
  );
}

export function pictureXml({ id, name }: Named, relationship: string, box: Box): string {
  return (
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm>${emuXml(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`
  );
}
