/** What a ribbon button does. */
export type RibbonAction =
  { readonly kind: 'showPane' } | { readonly kind: 'function'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The add-in as its manifest declares it. */
export interface AddIn {
  readonly id: string;
  readonly name: string;
  readonly paneUrl: string;
  /** The add-in's own tab of the ribbon. */
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

const MANIFEST = 'manifest.xml';
/** The ribbon draws large buttons with it. */
const ICON_SIZE = '32';

/** The manifest that lies beside the page. */
export async function loadAddIn(): Promise<AddIn> {
  const response = await fetch(MANIFEST);
  if (!response.ok) throw new ManifestMissing(`${MANIFEST}: HTTP ${response.status}`);
  return readManifest(new DOMParser().parseFromString(await response.text(), 'text/xml'));
}

class ManifestMissing extends Error {
  override readonly name = 'ManifestMissing';
}

export function readManifest(manifest: Document): AddIn {
  const all = (within: Document | Element, name: string) => [
    ...within.getElementsByTagNameNS('*', name),
  ];
  const text = (within: Document | Element, name: string) =>
    all(within, name)[0]?.textContent?.trim() ?? '';
  const pane = all(manifest, 'SourceLocation')[0]?.getAttribute('DefaultValue') ?? '';
  const here = (address: string) => beside(pane, address);
  const resources = new Map(
    ['Image', 'Url', 'String']
      .flatMap((name) => all(manifest, name))
      .map((each) => [each.getAttribute('id'), each.getAttribute('DefaultValue') ?? '']),
  );
  const resource = (within: Element | undefined, name: string) => {
    const named = within && all(within, name)[0];
    return resources.get(named?.getAttribute('resid') ?? '') ?? '';
  };
  const [tab] = all(manifest, 'CustomTab');
  const button = (control: Element): RibbonButton => {
    const image = all(control, 'Image').find((each) => each.getAttribute('size') === ICON_SIZE);
    const [tip] = all(control, 'Supertip');
    const name = text(control, 'FunctionName');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(control, 'Label'),
      tip: resource(tip, 'Description'),
      icon: here(resources.get(image?.getAttribute('resid') ?? '') ?? ''),
      action: name === '' ? { kind: 'showPane' } : { kind: 'function', name },
    };
  };
  const groups = (tab ? all(tab, 'Group') : []).map((group) => ({
    label: resource(group, 'Label'),
    buttons: all(group, 'Control').map(button),
  }));
  // The labels of its groups and buttons stand before its own.
  const ownLabel = tab && all(tab, 'Label').find((each) => each.parentNode === tab);
  return {
    id: text(manifest, 'Id'),
    name: all(manifest, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? '',
    paneUrl: here(pane),
    tab: resources.get(ownLabel?.getAttribute('resid') ?? '') ?? '',
    groups,
  };
}

/**
 * The manifest names the server and the folder it was written for: this page's own stand for them.
 * The pane lies at the top of the site, as this page does.
 */
function beside(pane: string, address: string): string {
  if (address === '') return '';
  const top = new URL('.', pane).href;
  const { href, pathname } = new URL(address);
  return href.startsWith(top) ? href.slice(top.length) : pathname.slice(1);
}
