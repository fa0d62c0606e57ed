/** What is set for the cells of a place: of what is left out nothing changes. */
export interface CellLook {
  readonly fill?: string;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center';
  readonly bold?: boolean;
  readonly size?: number;
  readonly name?: string;
  readonly color?: string;
  readonly underline?: 'None';
  /** Lines to take away. */
  readonly open?: { readonly top?: true; readonly bottom?: true };
}

/** For a place by itself. */
export function setLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.name !== undefined) format.font.name = look.name;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.underline !== undefined) format.font.underline = look.underline;
  if (look.open?.top) format.borders.getItem('EdgeTop').style = 'None';
  if (look.open?.bottom) format.borders.getItem('EdgeBottom').style = 'None';
}

/** The same for one cell of many that are set in one action. */
export function propertiesOf({
  fill,
  align,
  vertical,
  bold,
  size,
  name,
  color,
  underline,
  open,
}: CellLook): Excel.SettableCellProperties {
  const font = {
    ...(bold !== undefined && { bold }),
    ...(size !== undefined && { size }),
    ...(name !== undefined && { name }),
    ...(color !== undefined && { color }),
    ...(underline !== undefined && { underline }),
  };
  const line = { style: 'None' } as const;
  const borders = { ...(open?.top && { top: line }), ...(open?.bottom && { bottom: line }) };
  return {
    format: {
      ...(fill !== undefined && { fill: { color: fill } }),
      ...(align !== undefined && { horizontalAlignment: align }),
      ...(vertical !== undefined && { verticalAlignment: vertical }),
      ...(Object.keys(font).length > 0 && { font }),
      ...(open && { borders }),
    },
  };
}

/** Of two that are set one after the other. */
export function togetherLook(first: CellLook | undefined, then: CellLook): CellLook {
  const open = { ...first?.open, ...then.open };
  return { ...first, ...then, ...(Object.keys(open).length > 0 && { open }) };
}
