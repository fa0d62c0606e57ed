/** Gives to `callback` the source with the rules of its makeStyles() made, and the map as it came. */
declare function stylesAhead(
  this: { callback: (fault: Error | null, source: string, map: unknown) => void },
  source: string,
  map?: unknown,
): void;

export = stylesAhead;
