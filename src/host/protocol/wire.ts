/** The JSON of a ProcessQuery call, as the library's ClientRequestBase builds it. */
export type Wire = string | number | boolean | null | Wire[] | { [name: string]: Wire };

export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Zero stands where an argument is no object, arrays where an argument is a list of them. */
export type ReferenceIds = (number | ReferenceIds)[];

export interface ArgumentInfo {
  readonly Arguments?: Wire[] | null;
  readonly ReferencedObjectPathIds?: ReferenceIds;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Record<string, Wire>;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Error?: WireError;
  readonly Results: { readonly ActionId: number; readonly Value: Wire }[];
  readonly TraceIds: number[];
}
