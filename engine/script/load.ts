import path from 'node:path';
import vm from 'node:vm';
import { type BuildFailure, build, type Message, type Plugin } from 'esbuild';
import { exitCode, RunError } from '../exit-code.ts';
import type { ModuleRegistry } from './k6-module.ts';
import { ownGlobals, shadowedGlobals } from './shadowed-globals.ts';
import { StackMapper } from './stack-mapper.ts';

/** What the code of a script finds as `__k6`: everything that differs from VU to VU. */
export interface ScriptScope {
  vu: number;
  iter: number;
  env: Record<string, string>;
  random: () => number;
  module(name: string): Record<string, unknown>;
}

type ScriptFactory = (scope: ScriptScope, globals: Record<string, unknown>) => Record<string, unknown>;

export interface Script {
  path: string;
  source: string;
  stack: StackMapper;
  /** Runs the init context once and returns the script's exports. */
  instantiate: ScriptFactory;
}

/**
 * Compiles a script once for all VUs: esbuild binds its imports to the engine's modules (and reports those that do
 * not exist), joins local imports, and V8 shares the code of all instances.
 * @throws RunError (107) for a syntax error, an unknown module or an unknown export
 */
export async function loadScript(scriptPath: string, source: string, modules: ModuleRegistry): Promise<Script> {
  const absolute = path.resolve(scriptPath);
  let code: string;
  let map: string;
  try {
    const result = await build({
      stdin: {
        contents: source,
        sourcefile: absolute,
        resolveDir: path.dirname(absolute),
        loader: absolute.endsWith('.ts') ? 'ts' : 'js',
      },
      bundle: true,
      write: false,
      outfile: 'script.js',
      format: 'iife',
      globalName: '__exports',
      platform: 'neutral',
      target: 'node20',
      charset: 'utf8',
      legalComments: 'none',
      sourcemap: 'external',
      sourcesContent: false,
      logLevel: 'silent',
      define: { __VU: '__k6.vu', __ITER: '__k6.iter', __ENV: '__k6.env', 'Math.random': '__k6.random' },
      plugins: [k6ModulePlugin(modules)],
    });
    const missing = result.warnings.find((warning) => warning.id === 'import-is-undefined');
    if (missing !== undefined) throw scriptError(scriptPath, missing);
    code = result.outputFiles.find((file) => file.path.endsWith('.js'))?.text ?? '';
    map = result.outputFiles.find((file) => file.path.endsWith('.map'))?.text ?? '{}';
  } catch (error) {
    const first = (error as BuildFailure).errors?.[0];
    if (first === undefined) throw error;
    throw scriptError(scriptPath, first);
  }
  const parameters = [...ownGlobals, ...shadowedGlobals()];
  const wrapped = `(function (__k6, ${parameters.join(', ')}) {"use strict";${code}\nreturn __exports; })`;
  const factory = new vm.Script(wrapped, { filename: absolute }).runInThisContext() as (
    ...args: unknown[]
  ) => Record<string, unknown>;
  return {
    path: absolute,
    source,
    stack: new StackMapper(absolute, map),
    instantiate: (scope, globals) => factory(scope, ...ownGlobals.map((name) => globals[name])),
  };
}

/** Gives each k6 module as real ES exports, so that esbuild itself checks what a script imports. */
function k6ModulePlugin(modules: ModuleRegistry): Plugin {
  return {
    name: 'k6-modules',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^(k6($|\/)|https?:|node:)/ }, ({ path: name }) => {
        if (modules.has(name)) return { path: name, namespace: 'k6' };
        const known = [...modules.keys()].join(', ');
        const what = /^https?:/.test(name) ? 'code from the network is not loaded' : `supported modules: ${known}`;
        return { errors: [{ text: `unknown module ${name}; ${what}` }] };
      });
      pluginBuild.onLoad({ filter: /.*/, namespace: 'k6' }, async ({ path: name }) => {
        const module = modules.get(name);
        await module?.load?.();
        const lines = (module?.exports ?? []).map((key) => `export const ${key} = module.${key};`);
        return {
          contents: `const module = __k6.module(${JSON.stringify(name)});\n${lines.join('\n')}\nexport default module;`,
        };
      });
    },
  };
}

function scriptError(scriptPath: string, message: Message): RunError {
  const place = message.location === null ? '' : `:${message.location.line}:${message.location.column + 1}`;
  return new RunError(
    `could not initialize '${path.basename(scriptPath)}': could not load JS test '${scriptPath}${place}': ${message.text}`,
    exitCode.scriptException,
    { hint: 'script exception' },
  );
}
