// Lists and texts by ways of our own: Array's methods make what Symbol.species says, and expressions call what a page may have changed.
// Beyond its end a list or a text is asked for nothing: a page may have put something there.
const itemAt = (list, at) => (at >= 0 && at < list.length ? list[at] : undefined);
const firstOf = (list) => itemAt(list, 0);
const lastOf = (list) => itemAt(list, list.length - 1);
const listHas = (list, item) => listIndex(list, item) >= 0;
function listMap(list, make) {
  const out = [];
  for (let i = 0; i < list.length; i++) push(out, make(list[i], i));
  return out;
}
function listFilter(list, test) {
  const out = [];
  for (let i = 0; i < list.length; i++) if (test(list[i], i)) push(out, list[i]);
  return out;
}
function listFindIndex(list, test) {
  for (let i = 0; i < list.length; i++) if (test(list[i], i)) return i;
  return -1;
}
const listFind = (list, test) => itemAt(list, listFindIndex(list, test));
const listSome = (list, test) => listFindIndex(list, test) >= 0;
function listEvery(list, test) {
  for (let i = 0; i < list.length; i++) if (!test(list[i])) return false;
  return true;
}
function listEach(list, act) {
  for (let i = 0; i < list.length; i++) act(list[i], i);
}
/** Two lists as one. */
function listJoined(first, second) {
  const out = listCopy(first);
  for (let i = 0; i < second.length; i++) push(out, second[i]);
  return out;
}
function removeAt(list, at) {
  for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i];
  list.length--;
}
function insertAt(list, at, item) {
  for (let i = list.length; i > at; i--) putAt(list, i, list[i - 1]);
  putAt(list, at, item);
}
/** What a list holds, which it does no more. */
function takeAll(list) {
  const all = listCopy(list);
  list.length = 0;
  return all;
}
/** The keys of a map. */
function namesOf(map) {
  const list = [];
  mapEach(map, (_, name) => push(list, name));
  return list;
}

/** A text with every place of a global expression replaced by what `make(found)` gives. */
function regexReplace(text, regex, make) {
  let out = '';
  let at = 0;
  regex.lastIndex = 0;
  for (let found = regexExec(regex, text); found !== null; found = regexExec(regex, text)) {
    out += textSlice(text, at, found.index) + make(found);
    at = found.index + found[0].length;
  }
  return at === 0 ? text : out + textSlice(text, at);
}
/** The words of a text. */
function wordsOf(text) {
  const words = [];
  const regex = /\S+/g;
  for (let found = regexExec(regex, text); found !== null; found = regexExec(regex, text)) push(words, found[0]);
  return words;
}
