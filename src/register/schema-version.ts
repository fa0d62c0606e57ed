/** The version of the tables' columns that this program makes: columns with `since` came with it. */
export const SCHEMA_VERSION = 2;
