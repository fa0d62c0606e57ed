const ZOOM = { least: 50, most: 200, step: 10 } as const;

export interface ZoomControlProps {
  /** Per cent. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomControl({ zoom, onZoom }: ZoomControlProps) {
  const set = (wanted: number) => onZoom(Math.min(ZOOM.most, Math.max(ZOOM.least, wanted)));
  const shown = `${zoom}%`;
  return (
    <div role="group" aria-label="縮放" className="zoom">
      <button
        type="button"
        aria-label="縮小"
        title="縮小"
        disabled={zoom <= ZOOM.least}
        onClick={() => set(zoom - ZOOM.step)}
      >
        −
      </button>
      <input
        type="range"
        aria-label="縮放比例"
        aria-valuetext={shown}
        min={ZOOM.least}
        max={ZOOM.most}
        step={ZOOM.step}
        value={zoom}
        onChange={({ target }) => set(Number(target.value))}
      />
      <button
        type="button"
        aria-label="放大"
        title="放大"
        disabled={zoom >= ZOOM.most}
        onClick={() => set(zoom + ZOOM.step)}
      >
        +
      </button>
      <button type="button" className="zoom-shown" title="回到 100%" onClick={() => set(100)}>
        {shown}
      </button>
    </div>
  );
}
