/** True is allowed on the protected sheet (the file stores the opposite for most). */
export interface ProtectionOptions {
  readonly autoFilter: boolean;
  readonly deleteColumns: boolean;
  readonly deleteRows: boolean;
  readonly editObjects: boolean;
  readonly editScenarios: boolean;
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly insertColumns: boolean;
  readonly insertHyperlinks: boolean;
  readonly insertRows: boolean;
  readonly pivotTables: boolean;
  readonly sort: boolean;
  readonly selectLockedCells: boolean;
  readonly selectUnlockedCells: boolean;
}

export declare class ProtectionModel {
  get isProtected(): boolean;
  get options(): ProtectionOptions;
  get hasPassword(): boolean;
  /** InvalidOperation when already protected. What is absent takes Excel's defaults. */
  protect(options?: Partial<ProtectionOptions>): void;
  /** AccessDenied is the caller's to raise: a sheet with a password is refused here. */
  unprotect(): void;
}
