import type { CellPlace } from '../../xlsx/cell-name';

/** VML is often no well-formed XML: it is changed as text. */
export const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
  '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*(<\/v:shape>)?/g;

/** The box of a note, hidden until the pointer is over its cell (ECMA-376 part 4, 19.4.2.11). */
export function noteShape({ row, column }: CellPlace, sheet: number, number: number): string {
  const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${sheet * 1024 + number}" type="#_x0000_t202" fillcolor="infoBackground [80]"` +
    ' style="position:absolute;visibility:hidden" strokecolor="none [81]" o:insetmode="auto">' +
    '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div/></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** `make` is told a number no other shape of the text has. */
export function withShape(text: string, make: (number: number) => string): string {
  const numbers = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits) % 1024);
  const type = text.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const shape = make(Math.max(0, ...numbers) + 1);
  return text.replace(/<\/xml>\s*$/, `${type}${shape}</xml>`);
}

export function withoutNoteShape(text: string, { row, column }: CellPlace): string {
  return text.replace(SHAPE, (shape, end) =>
    end &&
    shape.includes(`<x:Row>${row}</x:Row>`) &&
    shape.includes(`<x:Column>${column}</x:Column>`)
      ? ''
      : shape,
  );
}
