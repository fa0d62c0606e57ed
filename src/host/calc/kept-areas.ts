import { areaKey } from './gates';
import type { EngineArray } from './engine-value';
import type { ReadArea } from './plain-area';

/**
 * Areas as they were handed to the engine, with what it found out about them: rules that count over
 * ten thousand rows ask for the same ones with every stretch that is scrolled to. Whoever holds it
 * makes a new one once any value has changed.
 */
export class KeptAreas {
  private readonly arrays = new Map<string, EngineArray>();

  /** Read once for each size: how much of an area is used depends on who asks. */
  of(area: ReadArea, height: number, width: number, read: () => EngineArray): EngineArray {
    const key = `${areaKey(area)} ${height}×${width}`;
    let array = this.arrays.get(key);
    if (!array) this.arrays.set(key, (array = read()));
    return array;
  }
}
