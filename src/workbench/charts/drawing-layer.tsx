import { lazy, memo, Suspense, useMemo } from 'react';
import type { ChartModel } from '../../host/model/chart/chart-model';
import type { Drawn } from '../../host/model/drawing/sheet-drawing';
import type { SheetModel } from '../../host/model/sheet-model';
import { ChartList } from '../../host/model/chart/chart-list';
import type { GridView } from '../grid/grid-view';
import type { GridLayerProps } from '../grid/layers';
import type { Span } from '../grid/merge-window';
import { OverCells } from '../grid/over-cells';
import { HEAD_HEIGHT } from '../grid/sheet-metrics';
import { drawnPlace } from './drawn-place';
import { picturesOn, type PictureSource } from './pictures';
import { Shape } from './shape';

// What draws charts is fetched when the first sheet with a chart is seen.
const ChartPicture = lazy(async () => {
  const { ChartPicture } = await import(/* webpackChunkName: "charts" */ './chart-picture');
  return { default: ChartPicture };
});

interface Thing {
  readonly drawn: Drawn;
  readonly chart: ChartModel | null;
  readonly picture: PictureSource;
}

/** Charts, pictures and shapes over the cells of the sheet that are in view, as its drawing has them. */
export function DrawingLayer({ desk, sheet, view, rows }: GridLayerProps) {
  const version = desk.contentVersion();
  const things = useMemo(() => thingsOn(sheet, version), [sheet, version]);
  const placed = useMemo(
    () => things.map((thing) => ({ ...thing, ...drawnPlace(view, thing.drawn.anchor) })),
    [things, view],
  );
  const { frozen = 0, top, bottom } = seenRows(view, rows);
  return placed.map(({ drawn, chart, picture, rect, box }) => {
    if (box.width === 0 || box.height === 0) return null;
    const isNear = rect.row < frozen || (box.top <= bottom && box.top + box.height >= top);
    if (!isNear) return null;
    return (
      <OverCells key={drawn.id} {...{ view, rect, box }} className="drawn">
        <Picture {...{ drawn, chart, picture, version }} width={box.width} height={box.height} />
      </OverCells>
    );
  });
}

/** Pixels on the sheet of the rows that are drawn; frozen ones always are. */
function seenRows({ sheet, metrics }: GridView, { first, last }: Span) {
  return {
    frozen: sheet.view.freeze?.rows,
    top: HEAD_HEIGHT + metrics.rowTop(first),
    bottom: HEAD_HEIGHT + metrics.rowTop(last + 1),
  };
}

interface PictureProps extends Thing {
  /** Of the content: the same picture while nothing but the window changes. */
  readonly version: number;
  readonly width: number;
  readonly height: number;
}

const Picture = memo(function Picture({ drawn, chart, picture, width, height }: PictureProps) {
  if (!chart) return <Shape {...{ drawn, picture }} />;
  return (
    <Suspense fallback={<div className="not-drawn" />}>
      <ChartPicture {...{ chart, width, height }} />
    </Suspense>
  );
});

function thingsOn(sheet: SheetModel, _version: number): Thing[] {
  if (sheet.kind !== 'worksheet') return [];
  const charts = new Map(new ChartList(sheet).all().map((chart) => [chart.id, chart]));
  const all = sheet.drawing.all();
  const pictures = picturesOn(sheet, all);
  return all.map((drawn) => ({
    drawn,
    chart: charts.get(drawn.id) ?? null,
    picture: pictures.get(drawn.id) ?? null,
  }));
}
