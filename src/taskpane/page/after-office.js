window.history.pushState = window.savedHistory.pushState;
window.history.replaceState = window.savedHistory.replaceState;
