const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Of this worker: the modules of all its test files, as they were compiled. */
const compiled = new Map();

/** Whose `import()` it is: a worker takes one test file after the other. */
let present;

function scriptOf({ injectedModuleParameters }, source, filename) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function(${injectedModuleParameters.join(',')}){`;
  const script = new vm.Script(`${head}${source}\n})`, {
    filename,
    // Places in errors are those of the file.
    columnOffset: -head.length,
    importModuleDynamically: (specifier, _script, attributes, phase) => {
      const context = present.environment.getVmContext();
      return present.dynamicImport(specifier, filename, context, attributes, phase);
    },
  });
  compiled.set(filename, { source, script });
  return script;
}

/**
 * Which test runs, told to jest's runner. A store of node's own would follow each promise that the
 * tests make, a twentieth of all their time; here one test ends before the next begins.
 */
class OneAtATime {
  getStore() {
    return this.store;
  }

  run(store, callback) {
    const before = this.store;
    const end = () => {
      this.store = before;
    };
    this.store = store;
    let result;
    try {
      result = callback();
    } catch (fault) {
      end();
      throw fault;
    }
    if (typeof result?.then !== 'function') end();
    else result.then(end, end);
    return result;
  }
}

/**
 * Every test file has modules of its own, evaluated anew. But jest also compiles them anew for each
 * one, functions within them included; here a worker compiles a module once and runs it in the
 * context of every test file that asks for it.
 */
class CompilingOnce extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor, coreModule } = this;
    const requireCore = coreModule.require.bind(coreModule);
    coreModule.require = (name) =>
      this.isForRunner && name === 'node:async_hooks'
        ? { AsyncLocalStorage: OneAtATime }
        : requireCore(name);
    const compileAnew = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (!context) return null;
      present = executor;
      try {
        return scriptOf(executor, source, filename).runInContext(context);
      } catch {
        // What does not compile is told in jest's own way.
        return compileAnew(source, filename);
      }
    };
  }

  requireInternalModule(from, to) {
    const before = this.isForRunner;
    this.isForRunner = /[\\/]jest-circus[\\/]/.test(from);
    try {
      return super.requireInternalModule(from, to);
    } finally {
      this.isForRunner = before;
    }
  }
}

module.exports = { default: CompilingOnce, __esModule: true };
