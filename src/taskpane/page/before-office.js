// office.js sets the history methods to null; they are put back by after-office.js.
// The flag keeps it from fetching experiment settings from another origin.
window.g_isOfflineLibrary = true;
window.savedHistory = {
  pushState: window.history.pushState,
  replaceState: window.history.replaceState,
};
