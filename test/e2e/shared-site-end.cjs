module.exports = () => globalThis.endOfSharedSite?.();
