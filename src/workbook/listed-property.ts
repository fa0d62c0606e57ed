/**
 * A property of the document that lists what is begun and not done: put in front of the first change and taken out
 * behind the last, it stays where something came in between, and whoever looks next knows of it.
 */
export class ListedProperty {
  constructor(private readonly key: string) {}

  /** To be read with `listOf` after the next sync. */
  load({ workbook }: Excel.RequestContext): Excel.CustomProperty {
    return workbook.properties.custom.getItemOrNullObject(this.key).load('value');
  }

  listOf(loaded: Excel.CustomProperty): string[] {
    return loaded.isNullObject ? [] : String(loaded.value).split(',');
  }

  /** Says this list in place of the one before; an empty one only where the property is there. */
  put({ workbook }: Excel.RequestContext, list: readonly string[]): void {
    const { custom } = workbook.properties;
    if (list.length === 0) custom.getItem(this.key).delete();
    else custom.add(this.key, list.join(','));
  }
}
