/** A page that is not looked at draws no frames, and a sheet may have no cells in sight. */
const AT_MOST_MS = 1_000;

/** Resolves when cells stand on the page: what is fetched then delays no first view. */
export function afterView(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST_MS);
    const look = () => {
      if (document.querySelector('[role=gridcell]')) setTimeout(resolve);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
