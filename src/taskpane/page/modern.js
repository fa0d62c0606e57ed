// Written in the newest of what the bundles are written in (.swcrc: ES2022), and asks for the newest
// they call: where this runs they run. unsupported.js sees whether it did.
window.ismsModern = new (class Newest {
  static #called = [];
  #part = 1_000;

  static {
    Newest.#called.push('with', 'findLast');
  }

  get isThere() {
    this.#part ??= 0;
    return #part in this && Newest.#called.every((name) => Array.prototype[name]?.name === name);
  }
})().isThere;
