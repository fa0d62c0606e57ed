/** Office.js document settings: one add-in's, kept in xl/webextensions. Values are JSON. */
export declare class SettingsModel {
  keys(): readonly string[];
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
}
