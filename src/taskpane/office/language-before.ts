/** Where office.js keeps what Excel told of itself, for the pages that follow. */
const KEPT = 'hostInfoValue';

/**
 * The language of Excel as it stands before Excel has answered: in what it told the frame when it opened
 * it (host$type$version$language$…), else the browser's own.
 */
export function languageBefore(page: Window): string {
  const told = fromAddress(page) ?? fromName(page) ?? kept(page);
  const [, , , language] = (told ?? '').split(/[$|]/);
  return language === undefined || language === '' ? page.navigator.language : language;
}

function fromAddress({ location }: Window): string | undefined {
  return new URLSearchParams(location.search).get('_host_Info') ?? undefined;
}

function fromName({ name }: Window): string | undefined {
  try {
    const told: unknown = JSON.parse(name);
    if (typeof told !== 'object' || told === null || !('hostInfo' in told)) return undefined;
    return typeof told.hostInfo === 'string' ? told.hostInfo : undefined;
  } catch {
    // A name of somebody else's.
    return undefined;
  }
}

function kept(page: Window): string | undefined {
  try {
    return page.sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    // Storage is shut for the frame.
    return undefined;
  }
}
