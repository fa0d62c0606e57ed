import type { Icon, IconSetName } from '../../host/model/conditional/icon-set';

const RED = '#d13438';
const YELLOW = '#e0a800';
const GREEN = '#2e8b57';
const GRAY = '#767676';
const BLACK = '#323130';
const PINK = '#f1a7a9';
const BLUE = '#4472c4';
const EMPTY = '#ffffff';

type Draw = (index: number) => string;

const LIGHTS = [RED, YELLOW, GREEN];
const DARK_LIGHTS = [BLACK, RED, YELLOW, GREEN];
// Degrees an arrow that points down is turned by, lowest icon first.
const TURNS = { 3: [0, -90, 180], 4: [0, -45, -135, 180], 5: [0, -45, -90, -135, 180] } as const;
const HUES = {
  3: LIGHTS,
  4: [RED, YELLOW, YELLOW, GREEN],
  5: [RED, YELLOW, YELLOW, YELLOW, GREEN],
} as const;

/** How the icons of each set are drawn, the one for the lowest values first; near to Excel's. */
const SETS: Readonly<Record<IconSetName, Draw>> = {
  '3Arrows': (i) => arrow(TURNS[3][i], HUES[3][i]),
  '3ArrowsGray': (i) => arrow(TURNS[3][i], GRAY),
  '4Arrows': (i) => arrow(TURNS[4][i], HUES[4][i]),
  '4ArrowsGray': (i) => arrow(TURNS[4][i], GRAY),
  '5Arrows': (i) => arrow(TURNS[5][i], HUES[5][i]),
  '5ArrowsGray': (i) => arrow(TURNS[5][i], GRAY),
  '3Flags': (i) => path('M4 2h9l-3 3 3 3H5v6H4z', LIGHTS[i]),
  '3TrafficLights1': (i) => circle(LIGHTS[i]),
  '3TrafficLights2': (i) => path('M1 1h14v14H1z', BLACK) + circle(LIGHTS[i], 5),
  '4TrafficLights': (i) => circle(DARK_LIGHTS[i]),
  '4RedToBlack': (i) => circle([BLACK, GRAY, PINK, RED][i]),
  '3Signs': (i) =>
    [path('M8 1l7 7-7 7-7-7z', RED), path('M8 2l7 12H1z', YELLOW), circle(GREEN)][i] ?? '',
  '3Symbols': (i) => circle(LIGHTS[i], 7) + symbol(i, EMPTY),
  '3Symbols2': (i) => symbol(i, LIGHTS[i]),
  '3Stars': (i) => star(EMPTY) + (i === 0 ? '' : i === 1 ? halfStar() : star(YELLOW)),
  '3Triangles': (i) =>
    [path('M2 5h12l-6 7z', RED), path('M2 7h12v3H2z', YELLOW), path('M2 11h12L8 4z', GREEN)][i] ??
    '',
  '4Rating': (i) => bars(4, i + 1),
  '5Rating': (i) => bars(4, i),
  '5Quarters': (i) => circle(EMPTY) + quarters(i),
  '5Boxes': (i) => boxes(i),
};

/** An SVG image, 16 by 16. */
export function iconImage({ set, index }: Icon): string {
  const drawing = SETS[set](index);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${drawing}</svg>`;
}

function path(d: string, fill = GRAY, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

function arrow(turn = 0, fill = GRAY): string {
  return path('M6 2h4v6h4l-6 6-6-6h4z', fill, `transform="rotate(${turn} 8 8)"`);
}

function circle(fill = GRAY, radius = 6): string {
  return `<circle cx="8" cy="8" r="${radius}" fill="${fill}" stroke="${BLACK}" stroke-width=".5"/>`;
}

function symbol(index: number, color = GRAY): string {
  const line = ['M5 5l6 6M11 5l-6 6', 'M8 4v5M8 11v1', 'M4 8l3 3 5-6'][index] ?? '';
  return `<path d="${line}" fill="none" stroke="${color}" stroke-width="2"/>`;
}

const STAR = 'M8 1l2 5 5 .4-4 3.3 1.3 5L8 12l-4.3 2.7L5 9.7 1 6.4 6 6z';

function star(fill: string): string {
  return path(STAR, fill, `stroke="${YELLOW}"`);
}

function halfStar(): string {
  return path('M8 1v11l-4.3 2.7L5 9.7 1 6.4 6 6z', YELLOW);
}

function bars(count: number, filled: number): string {
  return Array.from({ length: count }, (_, i) => {
    const height = 4 + 3 * i;
    const fill = i < filled ? BLUE : '#c8c6c4';
    return path(`M${1 + 3.7 * i} ${15 - height}h3v${height}h-3z`, fill);
  }).join('');
}

function quarters(count: number): string {
  if (count === 4) return circle(BLACK);
  const ends = ['', 'M8 8V2a6 6 0 0 1 6 6z', 'M8 2a6 6 0 0 1 0 12z', 'M8 8V2a6 6 0 1 1-6 6z'];
  return path(ends[count] ?? '', BLACK);
}

function boxes(filled: number): string {
  const corners = ['M1 9h6v6H1z', 'M9 9h6v6H9z', 'M1 1h6v6H1z', 'M9 1h6v6H9z'];
  return corners.map((d, i) => path(d, i < filled ? BLUE : '#c8c6c4')).join('');
}
