// Selectors: types, ids, classes, attributes, combinators, lists, a few pseudo-classes.
const parsedSelectors = { __proto__: null };
const NAME = /^(?:\\.|[\w-]|[^\0-\x7f])+/;
const ATTRIBUTE = /^\[\s*([^\s~|^$*=\]]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]+))\s*([is])?\s*)?\]/;
const unescapeName = (text) => regexReplace(text, /\\(.)/g, ({ 1: sign }) => sign);
const badSelector = (text) => domError('SyntaxError', `'${text}' is not a valid selector.`);

function parseSelector(text) {
  const key = String(text);
  let parsed = parsedSelectors[key];
  if (parsed === undefined) {
    const reader = { text: key, rest: textTrim(key) };
    parsed = readList(reader);
    if (reader.rest !== '') throw badSelector(key);
    parsedSelectors[key] = parsed;
  }
  return parsed;
}
function readList(reader) {
  const list = [];
  do {
    reader.rest = textSlice(reader.rest, regexExec(/^\s*,?\s*/, reader.rest)[0].length);
    push(list, readComplex(reader));
  } while (textStarts(reader.rest, ','));
  return list;
}
// A complex selector, right to left; each part but the last names the combinator to its left neighbour.
function readComplex(reader) {
  const parts = [];
  for (;;) {
    insertAt(parts, 0, { tests: readCompound(reader) });
    const found = regexExec(/^\s*([>+~])\s*|^\s+(?=[^\s,)])/, reader.rest);
    if (found === null) break;
    insertAt(parts, 0, { combinator: found[1] ?? ' ' });
    reader.rest = textSlice(reader.rest, found[0].length);
  }
  reader.rest = textSlice(reader.rest, regexExec(/^\s*/, reader.rest)[0].length);
  return parts;
}
function readCompound(reader) {
  const tests = [];
  const takeName = (skip) => {
    const found = regexExec(NAME, textSlice(reader.rest, skip));
    if (found === null) throw badSelector(reader.text);
    reader.rest = textSlice(reader.rest, skip + found[0].length);
    return unescapeName(found[0]);
  };
  for (;;) {
    const first = firstOf(reader.rest);
    if (first === '*') reader.rest = textSlice(reader.rest, 1), push(tests, () => true);
    else if (first === '#') push(tests, ((id) => (element) => element.id === id)(takeName(1)));
    else if (first === '.') push(tests, ((name) => (element) => element.classList.contains(name))(takeName(1)));
    else if (first === '[') push(tests, readAttribute(reader));
    else if (first === ':') push(tests, readPseudo(reader, takeName));
    else if (first !== undefined && regexTest(NAME, first)) push(tests, ((name) => (element) => element.localName === name)(textLower(takeName(0))));
    else break;
  }
  if (tests.length === 0) throw badSelector(reader.text);
  return tests;
}
function readAttribute(reader) {
  const found = regexExec(ATTRIBUTE, reader.rest);
  if (found === null) throw badSelector(reader.text);
  reader.rest = textSlice(reader.rest, found[0].length);
  const { 1: name, 2: operator, 3: double, 4: single, 5: bare, 6: flag } = found;
  const fold = (text) => (flag === 'i' ? textLower(text) : text);
  const wanted = fold(double ?? single ?? bare ?? '');
  return (element) => {
    const held = element.getAttribute(name);
    if (held === null) return false;
    const value = fold(held);
    switch (operator) {
      case undefined: return true;
      case '=': return value === wanted;
      case '~=': return wanted !== '' && listHas(wordsOf(value), wanted);
      case '|=': return value === wanted || textStarts(value, `${wanted}-`);
      case '^=': return wanted !== '' && textStarts(value, wanted);
      case '$=': return wanted !== '' && value.length >= wanted.length && textSlice(value, value.length - wanted.length) === wanted;
      default: return wanted !== '' && textHas(value, wanted);
    }
  };
}
const indexIn = (element) => listIndex(element.parentNode?.children ?? [], element);
const PSEUDO = {
  __proto__: null,
  'first-child': (element) => indexIn(element) === 0,
  'last-child': (element) => lastOf(element.parentNode?.children ?? []) === element,
  'only-child': (element) => element.parentNode?.children.length === 1,
  empty: (element) => listEvery(element.childNodes, (child) => child instanceof Comment),
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
  if (firstOf(reader.rest) !== '(') {
    if (!(name in PSEUDO)) throw badSelector(reader.text);
    return PSEUDO[name];
  }
  reader.rest = textSlice(reader.rest, 1);
  let test;
  if (name === 'not' || name === 'is' || name === 'where') {
    const list = readList(reader);
    test = (element) => listSome(list, (complex) => matchesComplex(element, complex)) === (name !== 'not');
  } else if (name === 'nth-child') test = readNth(reader);
  else throw badSelector(reader.text);
  if (firstOf(reader.rest) !== ')') throw badSelector(reader.text);
  reader.rest = textSlice(reader.rest, 1);
  return test;
}
function readNth(reader) {
  const found = regexExec(/^\s*(?:(odd|even)|([+-]?\d*)n\s*([+-]\s*\d+)?|([+-]?\d+))\s*/, reader.rest);
  if (found === null) throw badSelector(reader.text);
  reader.rest = textSlice(reader.rest, found[0].length);
  const { 1: word, 2: factor, 3: offset, 4: single } = found;
  const step = word !== undefined ? 2 : single !== undefined ? 0 : factor === '' || factor === '+' ? 1 : factor === '-' ? -1 : Number(factor);
  const start = word === 'odd' ? 1 : word === 'even' ? 0 : Number(listJoin(wordsOf(single ?? offset ?? '0'), ''));
  return (element) => {
    const distance = indexIn(element) + 1 - start;
    return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0;
  };
}
function matchesComplex(element, parts, from = 0) {
  if (!(element instanceof Element) || !listEvery(parts[from].tests, (test) => test(element))) return false;
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
  return listSome(parseSelector(selector), (complex) => matchesComplex(element, complex));
}
function select(root, selector, first) {
  const parsed = parseSelector(selector);
  const found = [];
  scopeElement = root;
  const visitAll = (node) => {
    for (let all = node.childNodes, i = 0; i < all.length; i++) {
      const child = all[i];
      if (!(child instanceof Element)) continue;
      if (listSome(parsed, (complex) => matchesComplex(child, complex))) push(found, child);
      if (first && found.length > 0) return;
      visitAll(child);
    }
  };
  visitAll(root);
  scopeElement = null;
  return found;
}
