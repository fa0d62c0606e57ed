/** Far below the 8,192 characters after which Excel cuts an address off (platform 2.1). */
const longestAddress = 2000;

/** Addresses as few texts, none too long for Excel. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length >= longestAddress) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

/** Without a comma it needs no list separator, which may differ with the language (1985). */
export function rangesAt(sheet: Excel.Worksheet, address: string): Excel.Range | Excel.RangeAreas {
  return address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address);
}
