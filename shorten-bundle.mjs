import { parse } from 'acorn';
import { minify } from 'terser';

/** In the bundles this stands for undefined, and it with a letter for a word: neither Terser nor the source has such names. */
const NOTHING = '$';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const NAMES = [NOTHING, '_'].flatMap((first) => LETTERS.map((letter) => first + letter));

/**
 * Shortens what esbuild joined, by more than esbuild does: k6 reads it once a user.
 * @param text a module whose names are still those of the source
 */
export async function shortenBundle(text) {
  const { code } = await minify(text, {
    ...{ module: true, ecma: 2020 },
    compress: {
      ...{
        passes: 3,
        pure_getters: true,
        keep_fargs: false,
        hoist_funs: true,
        unsafe_arrows: true,
        unsafe: true,
        unsafe_math: true,
      },
      // A function that is written where it is called is made anew at each call, and kept with all that it can see.
      reduce_funcs: false,
    },
    mangle: { reserved: [NOTHING, ...NAMES] },
    format: { max_line_len: 10_000 },
  });
  // A variable that nothing is ever put into says undefined in one letter, some 400 times.
  return wordsOnce(propertiesAsTexts(`let ${NOTHING};${withArrows(methodsOnce(code.replaceAll('void 0', NOTHING)))}`));
}

/** Methods that are called often, though not often in an attempt, and the names of functions that call them. */
const METHODS = new Map(
  [
    'toLowerCase',
    'replace',
    'filter',
    'startsWith',
    'flatMap',
    'includes',
    'test',
    'map',
    'split',
    'forEach',
    'endsWith',
    'trim',
    'some',
    'every',
    'lastIndexOf',
    'codePointAt',
    'join',
    'exec',
    'find',
  ].map((method, at) => [method, NOTHING + at]),
);

/** Writes calls of methods as calls of functions with a shorter name. */
function methodsOnce(code) {
  const edits = [];
  for (const { type, callee, arguments: given, end } of nodesIn(parsed(code))) {
    const object = type === 'CallExpression' ? callee.object : undefined;
    const name = METHODS.get(callee?.property?.name);
    if (object === undefined || name === undefined) continue;
    const [first] = given;
    const begun = code.slice(object.end, first?.start ?? end);
    // Brackets stand in no node, and what may be skipped must stay where it is.
    const isPlain = begun === `.${callee.property.name}(${first === undefined ? ')' : ''}`;
    if (!isPlain || code.slice(object.start, object.end).includes('?.')) continue;
    edits.push({ start: object.start, end: object.start, text: `${name}(` });
    edits.push({ start: object.end, end: object.end + begun.length, text: first === undefined ? ')' : ',' });
  }
  // Of two that begin at one place the outer comes first, as it was found first.
  edits.sort((a, b) => a.start - b.start);
  const defined = [...METHODS].map(([method, name]) => `${name}=(e,t,r)=>e.${method}(t,r)`);
  return `let ${defined.join()};${edited(code, edits)}`;
}

/** Properties that are read so often that a variable for their name is shorter. */
const PROPERTIES = new Set([
  'length',
  'toLowerCase',
  'replace',
  'message',
  'options',
  'placeholder',
  'survey',
  'name',
  'completed',
  'minlength',
  'value',
  'text',
  'maxlength',
  'cause',
  'multiple',
  'slice',
  'indexOf',
  'padStart',
  'toString',
  'toFixed',
  'pattern',
  'surveys',
  'username',
  'required',
]);

/** Writes them as texts in brackets; what each round of a loop asks for is left as it is, since that is read faster. */
function propertiesAsTexts(code) {
  const edits = [];
  for (const { type, object, property, computed, optional, end, parent, part } of nodesIn(parsed(code))) {
    if (type !== 'MemberExpression' || computed || !PROPERTIES.has(property.name)) continue;
    const isLoops = parent.part === 'test' && parent.parent.type === 'ForStatement';
    const isPlain = code.slice(object.end, property.start) === (optional ? '?.' : '.');
    if (!isPlain || part === 'test' || isLoops) continue;
    edits.push({ start: object.end, end, text: `${optional ? '?.' : ''}["${property.name}"]` });
  }
  edits.sort((a, b) => a.start - b.start);
  return edited(code, edits);
}

function edited(code, edits) {
  let [text, from] = ['', 0];
  for (const edit of edits) {
    text += code.slice(from, edit.start);
    // A name needs a space where a quote needs none.
    if (isNamePart(text.at(-1)) && isNamePart(edit.text[0])) text += ' ';
    text += edit.text;
    from = edit.end;
  }
  return text + code.slice(from);
}

/** Writes the module's functions as arrow functions, before all that may call them. */
function withArrows(code) {
  const arrows = [];
  let [rest, from] = ['', 0];
  for (const node of parsed(code).body) {
    const { type, id, params, body, generator, async, start, end } = node;
    const isPlain = type === 'FunctionDeclaration' && !generator && !async;
    if (!isPlain || /\b(?:this|arguments)\b/.test(code.slice(start, end))) continue;
    const named = params.map((param) => code.slice(param.start, param.end)).join();
    const head = params.length === 1 && params[0].type === 'Identifier' ? named : `(${named})`;
    arrows.push(`${id.name}=${head}=>${bodyOf(body, code)}`);
    rest += code.slice(from, start);
    from = end;
  }
  return `let ${arrows.join()};${rest}${code.slice(from)}`;
}

function bodyOf({ body: [first, second], start, end }, code) {
  const result = second === undefined && first?.type === 'ReturnStatement' ? first.argument : null;
  if (result === null) return code.slice(start, end);
  const text = code.slice(result.start, result.end);
  return result.type === 'SequenceExpression' || text.startsWith('{') ? `(${text})` : text;
}

function parsed(code) {
  return parse(code, { ecmaVersion: 2022, sourceType: 'module' });
}

/** Puts the words that occur most often into variables. */
function wordsOnce(code) {
  const places = textsIn(parsed(code));
  const counts = new Map();
  for (const { raw } of places) counts.set(raw, (counts.get(raw) ?? 0) + 1);
  const saved = (raw) => (raw.length - 2) * counts.get(raw) - `,$a=${raw}`.length;
  const often = [...counts.keys()].filter((raw) => saved(raw) > 0).sort((a, b) => saved(b) - saved(a));
  const free = NAMES.filter((name) => ![...METHODS.values()].includes(name));
  const names = new Map(free.map((name, at) => [often[at], name]));
  const edits = places.flatMap(({ start, end, raw }) => {
    const name = names.get(raw);
    return name === undefined ? [] : [{ start, end, text: isNamePart(code[end]) ? `${name} ` : name }];
  });
  const words = [...names].map(([raw, name]) => `${name}=${raw}`);
  return `let ${words.join()};${edited(code, edits)}`;
}

/** The texts in a syntax tree, in the order of the code; without what must be written as text: names and modules. */
function textsIn(tree) {
  const found = [];
  for (const { type, value, parent, part, start, end, raw } of nodesIn(tree)) {
    const isFixed = parent?.type === 'ImportDeclaration' || (part === 'key' && !parent.computed);
    if (type === 'Literal' && typeof value === 'string' && !isFixed) found.push({ start, end, raw });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** All nodes of a syntax tree, the outer before the inner, each with its parent and its part in it. */
function nodesIn(tree) {
  const found = [];
  const visit = (node, parent, part) => {
    if (Array.isArray(node)) for (const item of node) visit(item, parent, part);
    if (typeof node?.type !== 'string') return;
    const children = Object.entries(node);
    found.push(Object.assign(node, { parent, part }));
    for (const [inner, value] of children) visit(value, node, inner);
  };
  visit(tree);
  return found;
}

function isNamePart(sign) {
  return /[\w$]/.test(sign ?? '');
}
