import type { tokens as FluentTokens } from '@fluentui/react-components';

/** The layers, which hold where a theme does not say otherwise. */
const LAYERS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

/**
 * Stands for Fluent's own file of tokens in what is built (webpack.config.js): each token is the CSS
 * variable of its name, and the list of the six hundred names weighs more than all that the first view
 * draws.
 */
export const tokens = new Proxy({} as typeof FluentTokens, {
  get: (_, name) => {
    const layer = LAYERS[String(name)];
    return layer === undefined ? `var(--${String(name)})` : `var(--${String(name)}, ${layer})`;
  },
});
