// Selectors: types, ids, classes, attributes, combinators, lists, a few pseudo-classes.
const parsedSelectors = new Map();
const NAME = /^(?:\\.|[\w-]|[^\0-\x7f])+/;
const ATTRIBUTE = /^\[\s*([^\s~|^$*=\]]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]+))\s*([is])?\s*)?\]/;
const unescapeName = (text) => text.replace(/\\(.)/g, '$1');
const badSelector = (text) => domError('SyntaxError', `'${text}' is not a valid selector.`);

function parseSelector(text) {
  const key = String(text);
  let parsed = parsedSelectors.get(key);
  if (parsed === undefined) {
    const reader = { text: key, rest: key.trim() };
    parsed = readList(reader);
    if (reader.rest !== '') throw badSelector(key);
    parsedSelectors.set(key, parsed);
  }
  return parsed;
}
function readList(reader) {
  const list = [];
  do {
    reader.rest = reader.rest.replace(/^\s*,?\s*/, '');
    list.push(readComplex(reader));
  } while (reader.rest.startsWith(','));
  return list;
}
// A complex selector, right to left; each part but the last names the combinator to its left neighbour.
function readComplex(reader) {
  const parts = [];
  for (;;) {
    parts.unshift({ tests: readCompound(reader) });
    const found = /^\s*([>+~])\s*|^\s+(?=[^\s,)])/.exec(reader.rest);
    if (found === null) break;
    parts.unshift({ combinator: found[1] ?? ' ' });
    reader.rest = reader.rest.slice(found[0].length);
  }
  reader.rest = reader.rest.trimStart();
  return parts;
}
function readCompound(reader) {
  const tests = [];
  const takeName = (skip) => {
    const found = NAME.exec(reader.rest.slice(skip));
    if (found === null) throw badSelector(reader.text);
    reader.rest = reader.rest.slice(skip + found[0].length);
    return unescapeName(found[0]);
  };
  for (;;) {
    const first = reader.rest[0];
    if (first === '*') reader.rest = reader.rest.slice(1), tests.push(() => true);
    else if (first === '#') tests.push(((id) => (element) => element.id === id)(takeName(1)));
    else if (first === '.') tests.push(((name) => (element) => element.classList.contains(name))(takeName(1)));
    else if (first === '[') tests.push(readAttribute(reader));
    else if (first === ':') tests.push(readPseudo(reader, takeName));
    else if (first !== undefined && NAME.test(first)) tests.push(((name) => (element) => element.localName === name)(takeName(0).toLowerCase()));
    else break;
  }
  if (tests.length === 0) throw badSelector(reader.text);
  return tests;
}
function readAttribute(reader) {
  const found = ATTRIBUTE.exec(reader.rest);
  if (found === null) throw badSelector(reader.text);
  reader.rest = reader.rest.slice(found[0].length);
  const [, name, operator, double, single, bare, flag] = found;
  const fold = (text) => (flag === 'i' ? text.toLowerCase() : text);
  const wanted = fold(double ?? single ?? bare ?? '');
  return (element) => {
    const held = element.getAttribute(name);
    if (held === null) return false;
    const value = fold(held);
    switch (operator) {
      case undefined: return true;
      case '=': return value === wanted;
      case '~=': return wanted !== '' && value.split(/\s+/).includes(wanted);
      case '|=': return value === wanted || value.startsWith(`${wanted}-`);
      case '^=': return wanted !== '' && value.startsWith(wanted);
      case '$=': return wanted !== '' && value.endsWith(wanted);
      default: return wanted !== '' && value.includes(wanted);
    }
  };
}
const indexIn = (element) => element.parentNode?.children.indexOf(element) ?? -1;
const PSEUDO = {
  __proto__: null,
  'first-child': (element) => indexIn(element) === 0,
  'last-child': (element) => element.parentNode?.children.at(-1) === element,
  'only-child': (element) => element.parentNode?.children.length === 1,
  empty: (element) => element.childNodes.every((child) => child instanceof Comment),
  root: (element) => element === document.documentElement,
  checked: (element) => element.checked === true || element.selected === true,
  disabled: (element) => element.disabled === true,
  enabled: (element) => element.disabled === false,
  focus: (element) => element === document.activeElement,
  scope: (element) => element === scopeElement,
};
let scopeElement = null;
function readPseudo(reader, takeName) {
  const name = takeName(1);
  if (reader.rest[0] !== '(') {
    if (!(name in PSEUDO)) throw badSelector(reader.text);
    return PSEUDO[name];
  }
  reader.rest = reader.rest.slice(1);
  let test;
  if (name === 'not' || name === 'is' || name === 'where') {
    const list = readList(reader);
    test = (element) => list.some((complex) => matchesComplex(element, complex)) === (name !== 'not');
  } else if (name === 'nth-child') test = readNth(reader);
  else throw badSelector(reader.text);
  if (reader.rest[0] !== ')') throw badSelector(reader.text);
  reader.rest = reader.rest.slice(1);
  return test;
}
function readNth(reader) {
  const found = /^\s*(?:(odd|even)|([+-]?\d*)n\s*([+-]\s*\d+)?|([+-]?\d+))\s*/.exec(reader.rest);
  if (found === null) throw badSelector(reader.text);
  reader.rest = reader.rest.slice(found[0].length);
  const [, word, factor, offset, single] = found;
  const step = word !== undefined ? 2 : single !== undefined ? 0 : factor === '' || factor === '+' ? 1 : factor === '-' ? -1 : Number(factor);
  const start = word === 'odd' ? 1 : word === 'even' ? 0 : Number((single ?? offset ?? '0').replace(/\s/g, ''));
  return (element) => {
    const distance = indexIn(element) + 1 - start;
    return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0;
  };
}
function matchesComplex(element, parts, from = 0) {
  if (!(element instanceof Element) || !parts[from].tests.every((test) => test(element))) return false;
  if (from + 1 === parts.length) return true;
  const rest = (candidate) => matchesComplex(candidate, parts, from + 2);
  switch (parts[from + 1].combinator) {
    case '>':
      return rest(element.parentNode);
    case '+':
      return rest(element.previousElementSibling);
    case '~':
      return someFrom(element.previousElementSibling, (at) => at.previousElementSibling, rest);
    default:
      return someFrom(element.parentNode, (at) => at.parentNode, rest);
  }
}
function someFrom(start, next, test) {
  for (let at = start; at !== null; at = next(at)) if (test(at)) return true;
  return false;
}
function matchesSelector(element, selector) {
  return parseSelector(selector).some((complex) => matchesComplex(element, complex));
}
function select(root, selector, first) {
  const parsed = parseSelector(selector);
  const found = [];
  scopeElement = root;
  const visitAll = (node) => {
    for (const child of node.childNodes) {
      if (!(child instanceof Element)) continue;
      if (parsed.some((complex) => matchesComplex(child, complex))) found.push(child);
      if (first && found.length > 0) return;
      visitAll(child);
    }
  };
  visitAll(root);
  scopeElement = null;
  return found;
}
