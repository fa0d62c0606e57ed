// The pane on a thread and with memory of its own, as in Excel: what the workbench around it computes, and
// the clearing of what the embedded host holds, otherwise fall into the pane's tasks and cannot be told apart.

/** The browser gives every origin a process where it is asked to; the port is part of an origin. */
export const APART_ARGUMENTS = ['--enable-features=OriginKeyedProcessesByDefault'];

/**
 * The pages of this context show their pane from another origin of the same host name, which office.js
 * trusts; the workbench notices nothing.
 * @param context made with `bypassCSP`: the workbench's policy allows frames of its own site alone
 * @param {string} origin which serves the same folder
 */
export async function paneApart(context, origin) {
  await context.addInitScript(frameFrom, origin);
  // Around the pane its own site alone is allowed, by a header which the page itself does not see.
  await context.route(`${origin}/taskpane.html*`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
}

/** In the page around the pane: the frame and what it says, as if they were of this page's own origin. */
function frameFrom(origin) {
  const { document, location, HTMLIFrameElement, MessageEvent } = globalThis;
  if (globalThis.top !== globalThis) return;
  const handles = new WeakMap();
  const handleOf = (window) => {
    if (!window) return window;
    if (!handles.has(window)) {
      // Keys and dropped files of the pane the page cannot hear; nothing here asks for them.
      const postMessage = (text) => window.postMessage(text, origin);
      handles.set(window, { postMessage, addEventListener: () => undefined });
    }
    return handles.get(window);
  };
  const read = (type, name, as) => {
    const { get, set } = Object.getOwnPropertyDescriptor(type.prototype, name);
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      ...as((of) => get.call(of), set && ((of, value) => set.call(of, value))),
    });
  };
  read(HTMLIFrameElement, 'src', (get, set) => ({
    get() {
      return get(this);
    },
    set(value) {
      set(this, new URL(value, document.baseURI).href.replace(location.origin, origin));
    },
  }));
  read(HTMLIFrameElement, 'contentWindow', (get) => ({
    get() {
      return handleOf(get(this));
    },
  }));
  const originOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'origin').get;
  read(MessageEvent, 'source', (get) => ({
    get() {
      return originOf.call(this) === origin ? handleOf(get(this)) : get(this);
    },
  }));
  read(MessageEvent, 'origin', (get) => ({
    get() {
      return get(this) === origin ? location.origin : get(this);
    },
  }));
}
