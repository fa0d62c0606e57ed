import { GRID_LAYERS, type GridLayerProps } from './layers';

/** All that lies over the cells of the sheet in front, in its order. */
export function GridLayers(props: GridLayerProps) {
  return GRID_LAYERS.map((Layer, index) => <Layer key={index} {...props} />);
}
