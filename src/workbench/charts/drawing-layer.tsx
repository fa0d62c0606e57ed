import { lazy, memo, Suspense, useMemo } from 'react';
import type { ChartModel } from '../../host/model/chart/chart-model';
import type { Drawn } from '../../host/model/drawing/sheet-drawing';
import type { SheetModel } from '../../host/model/sheet-model';
import { ChartList } from '../../host/model/chart/chart-list';
import type { GridLayerProps } from '../grid/layers';
import { OverCells } from '../grid/over-cells';
import { drawnPlace } from './drawn-place';
import { Shape } from './shape';

// What draws charts is fetched when the first sheet with a chart is seen.
const ChartPicture = lazy(async () => {
  const { ChartPicture } = await import(/* webpackChunkName: "charts" */ './chart-picture');
  return { default: ChartPicture };
});

interface Thing {
  readonly drawn: Drawn;
  readonly chart: ChartModel | null;
}

/** Charts, pictures and shapes over the cells of the sheet, as its drawing has them. */
export function DrawingLayer({ desk, sheet, view }: GridLayerProps) {
  const version = desk.contentVersion();
  const things = useMemo(() => thingsOn(sheet, version), [sheet, version]);
  return things.map(({ drawn, chart }) => {
    const { rect, box } = drawnPlace(view, drawn.anchor);
    if (box.width === 0 || box.height === 0) return null;
    return (
      <OverCells key={drawn.id} {...{ view, rect, box }} className="drawn">
        <Picture {...{ sheet, drawn, chart, version }} width={box.width} height={box.height} />
      </OverCells>
    );
  });
}

interface PictureProps extends Thing {
  readonly sheet: SheetModel;
  /** Of the content: the same picture while nothing but the window changes. */
  readonly version: number;
  readonly width: number;
  readonly height: number;
}

const Picture = memo(function Picture({ sheet, drawn, chart, width, height }: PictureProps) {
  if (!chart) return <Shape sheet={sheet} drawn={drawn} />;
  return (
    <Suspense fallback={<div className="not-drawn" />}>
      <ChartPicture {...{ chart, width, height }} />
    </Suspense>
  );
});

function thingsOn(sheet: SheetModel, _version: number): Thing[] {
  if (sheet.kind !== 'worksheet') return [];
  const charts = new Map(new ChartList(sheet).all().map((chart) => [chart.id, chart]));
  return sheet.drawing.all().map((drawn) => ({ drawn, chart: charts.get(drawn.id) ?? null }));
}
