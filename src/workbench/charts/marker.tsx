import type { SeriesFacts } from './series-facts';

interface MarkerProps {
  readonly x: number;
  readonly y: number;
  readonly look: NonNullable<SeriesFacts['marker']>;
}

/** One of Excel's markers around its point. */
export function Marker({ x, y, look: { symbol, size, fill, edge } }: MarkerProps) {
  const r = size / 2;
  const paint = { fill, stroke: edge, strokeWidth: 1 };
  switch (symbol) {
    case 'square':
      return <rect x={x - r} y={y - r} width={size} height={size} {...paint} />;
    case 'diamond':
      return <path d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} {...paint} />;
    case 'triangle':
      return <path d={`M${x} ${y - r}L${x + r} ${y + r}L${x - r} ${y + r}Z`} {...paint} />;
    case 'x':
      return (
        <path d={`M${x - r} ${y - r}l${size} ${size}m0 ${-size}l${-size} ${size}`} {...paint} />
      );
    case 'plus':
      return <path d={`M${x - r} ${y}h${size}M${x} ${y - r}v${size}`} {...paint} />;
    case 'star':
      return (
        <path
          d={`M${x - r} ${y - r}l${size} ${size}m0 ${-size}l${-size} ${size}M${x} ${y - r}v${size}`}
          {...paint}
        />
      );
    case 'dash':
      return <path d={`M${x - r} ${y}h${size}`} {...paint} strokeWidth={2} />;
    case 'dot':
      return <path d={`M${x - r / 2} ${y}h${r}`} {...paint} strokeWidth={2} />;
    default:
      return <circle cx={x} cy={y} r={r} {...paint} />;
  }
}
