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
 * Every test file has modules of its own, evaluated anew. But jest also compiles them anew for each
 * one, functions within them included; here a worker compiles a module once and runs it in the
 * context of every test file that asks for it.
 */
class CompilingOnce extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
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
}

module.exports = { default: CompilingOnce, __esModule: true };
