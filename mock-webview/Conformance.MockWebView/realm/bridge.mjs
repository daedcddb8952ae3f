// What a realm may ask of this process. Every function takes and gives primitives, bytes that the realm copies, functions
// of the realm, or objects of other realms; never an object of this one.
import { brandOf } from './brands.mjs';
import { fromBase64, readUtf8, toBase64, utf8Length, writeUtf8 } from './codecs.mjs';
import { fillRandom, uuid } from './crypto.mjs';
import { checkpoint } from './loop.mjs';
import { isForbiddenHeader } from './headers.mjs';
import { isSafeHeader } from './cors.mjs';
import { parseUrl, setUrlPart } from './urls.mjs';

/** Makes the bridge of a realm; its document comes later. */
export function makeBridge(engine, realm) {
  return { ...plain(engine), ...ofDocument(engine, realm), ...ofFrames(realm), ...ofNetwork(engine, realm) };
}

function plain(engine) {
  const { clock, profile } = engine;
  return {
    brand: brandOf,
    checkpoint,
    now: () => clock.now(),
    offset: () => clock.offset,
    wall: () => clock.wall(),
    parseUrl: (text, base) => parseUrl(text, base)?.parts ?? '',
    setUrlPart,
    utf8Length,
    writeUtf8,
    readUtf8,
    toBase64,
    fromBase64,
    fillRandom,
    uuid,
    isForbiddenHeader,
    isSafeHeader,
    detach: (buffer) => void structuredClone(buffer, { transfer: [buffer] }),
    userAgent: () => profile.userAgent,
    platform: () => profile.platform,
    handler: () => profile.handler,
  };
}

function ofDocument(engine, realm) {
  return {
    href: () => realm.document.url,
    rewriteHref: (url) => realm.document.rewriteUrl(url),
    baseHref: () => realm.document.baseUrl,
    origin: () => realm.document.origin,
    referrer: () => realm.document.referrer,
    addTimer: (delay, callback) => realm.document.addTimer(delay, callback),
    clearTimer: (number) => realm.document.clearTimer(number),
    runScript: (source, name) => realm.document.runScript(source, name),
    mayScript: () => realm.document.scripting,
    say: (level, text) => realm.document.say(level, text),
    post: (text) => realm.document.post(text),
    makeDecoder: (label, fatal, ignoreBOM) => realm.document.decoders.make(label, fatal, ignoreBOM),
    beginDecoding: (number) => realm.document.decoders.begin(number),
    endDecoding: (number) => realm.document.decoders.end(number),
    decode: (number, bytes, stream) => realm.document.decoders.decode(number, bytes, stream),
    subtle: (operation, flat, done) => realm.document.subtle(operation, flat, done),
    storage: (area, operation, name, value) => engine.storage(realm.document, area, operation, name, value),
    task: (callback) => realm.document.later(callback),
  };
}

function ofFrames(realm) {
  const frameOf = (id) => realm.document.view.frames.get(id);
  return {
    selfId: () => realm.document.frame.id,
    topId: () => realm.document.view.main.id,
    parentOf: (id) => (frameOf(id)?.parent ?? frameOf(id))?.id ?? id,
    childCount: (id) => frameOf(id)?.children.length ?? 0,
    childAt: (id, index) => frameOf(id)?.children[index]?.id ?? 0,
    childNamed: (id, name) => frameOf(id)?.children.find((child) => child.name === name)?.id ?? 0,
    isClosed: (id) => frameOf(id) === undefined,
    globalOf: (id) => realm.document.globalOf(frameOf(id)),
    elementOf: (id) => frameOf(id)?.element ?? null,
    postMessage: (id, record, target) => realm.document.postMessage(frameOf(id), record, target),
    navigate: (id, url) => realm.document.navigate(frameOf(id), url),
    reload: () => realm.document.reload(),
    stop: () => realm.document.frame.stop(),
    attachFrame: (element, name) => realm.document.attachFrame(element, name),
    loadFrame: (id, url, html, sandbox) => realm.document.loadFrame(frameOf(id), url, html, sandbox),
    detachFrame: (id) => frameOf(id)?.detach(),
    nameFrame: (id, name) => {
      const frame = frameOf(id);
      if (frame !== undefined) frame.name = name;
    },
  };
}

function ofNetwork(engine, realm) {
  return {
    // Texts, whatever the page has made of the methods that make them.
    fetch: (url, method, mode, headers, body, redirect, done) =>
      realm.document.fetches.fetch(
        { url: `${url}`, method: `${method}`, mode: `${mode}`, headers: `${headers}`, body, redirect: `${redirect}` },
        done,
      ),
    abort: (number) => realm.document.fetches.abort(number),
    loadScript: (url, done) => realm.document.fetches.loadText(url, done),
    loadStyle: (url, done) => realm.document.fetches.loadStyle(url, done),
    loadModule: (url, done) => realm.document.modules.runUrl(url, done),
    runModule: (source, done) => realm.document.modules.runInline(source, done),
    importMap: (text) => realm.document.modules.addMap(text),
    resolveModule: (specifier, from) => realm.document.modules.resolve(specifier, from) ?? '',
  };
}
