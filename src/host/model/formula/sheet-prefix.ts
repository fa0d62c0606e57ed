import { parseCellName } from '../../xlsx/cell-name';

/** The sheet's name as a formula writes it before `!`, quoted where Excel quotes. */
export function sheetPrefix(name: string): string {
  const bare =
    /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) &&
    !/[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]/.test(name) &&
    parseCellName(name) === null &&
    !/^(?:[rR]\d*(?:[cC]\d*)?|[cC]\d*)$/.test(name) &&
    !/^(?:true|false)$/i.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet names compare without case, as in Excel. */
export function sameName(a: string, b: string): boolean {
  return a === b || a.toLocaleUpperCase() === b.toLocaleUpperCase();
}
