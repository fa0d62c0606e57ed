import type { CSSProperties } from 'react';
import type { TableModel } from '../../host/model/table-model';

// The first seven styles of each kind run through black and the six accents of the Office theme.
const ACCENTS = ['#000000', '#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];

export interface TableCell {
  readonly css: CSSProperties;
}

/** What a table's style lends to a cell that lies in it; near to Excel's, not the same. */
export function tableCell(table: TableModel, row: number): TableCell {
  const { header, band, line } = look(table.style.name);
  const head = table.headerRect;
  if (head && row === head.row) return { css: header };
  const totals = table.totalsRect;
  if (totals && row === totals.row) {
    return { css: { fontWeight: 700, boxShadow: `inset 0 2px ${line}` } };
  }
  const isBand = table.style.showRowStripes && (row - table.bodyRect.row) % 2 === 0;
  return { css: isBand ? { backgroundColor: band } : {} };
}

interface TableLook {
  readonly header: CSSProperties;
  readonly band: string;
  readonly line: string;
}

function look(name: string): TableLook {
  const [, kind, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  if (kind === undefined) return { header: {}, band: 'transparent', line: '#808080' };
  const accent = ACCENTS[(Number(number) - 1) % 7] ?? '#4472c4';
  // Light 1–7 and 15–21 only rule a line below the head.
  const isFilled = kind !== 'Light' || (Number(number) > 7 && Number(number) < 15);
  const header: CSSProperties = isFilled
    ? {
        backgroundColor: accent,
        color: accent === '#ffc000' ? '#000000' : '#ffffff',
        fontWeight: 700,
      }
    : { fontWeight: 700, boxShadow: `inset 0 -2px ${accent}` };
  return { header, band: tint(accent, kind === 'Dark' ? 0.6 : 0.87), line: accent };
}

/** `share` of white in the colour. */
function tint(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (255 - channel) * share));
  return `rgb(${mixed.join(' ')})`;
}
