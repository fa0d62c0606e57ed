/** On the web Excel gives each site of the add-in a part of its own of what the browser keeps. */
function placeOf(name: string): string {
  const { partitionKey } = Office.context as { partitionKey?: string };
  return `${partitionKey ?? ''}isms-${name}`;
}

/** What this machine keeps for its user; '' where it keeps nothing, or may not. */
export function keptHere(name: string): string {
  try {
    return localStorage.getItem(placeOf(name)) ?? '';
  } catch {
    return '';
  }
}

/** False where this machine may keep nothing: it then holds until the pane is closed. */
export function keepHere(name: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(placeOf(name));
    else localStorage.setItem(placeOf(name), text);
    return true;
  } catch {
    return false;
  }
}
