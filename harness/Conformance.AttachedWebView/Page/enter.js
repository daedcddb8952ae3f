// Tells what document a page shows, and puts the door in where there is none and the document has loaded. What stands in the page may
// have been changed before, so as little of it as can be is used, and what cannot be read is not told.
;(settings, makeDoor, quote) => {
  const told = (read) => {
    try {
      const found = read()
      return typeof found === 'string' ? quote(found) : 'null'
    } catch {
      return 'null'
    }
  }
  const { metadata, __TAURI_PATTERN__: pattern } = globalThis.__TAURI_INTERNALS__ ?? { __proto__: null }
  // A new window shows an empty document before it shows its own.
  const isBlank = globalThis.location.href === 'about:blank' && !settings.isKnown
  const isReady = globalThis.document.readyState === 'complete' && !isBlank
  const key = Symbol.for(settings.key)
  const isNew = isReady && metadata !== undefined && !(key in globalThis)
  if (isNew) makeDoor(settings, quote)
  return (
    `{"isReady":${isReady},"isNew":${isNew},"url":${quote(globalThis.location.href)}` +
    `,"webView":${told(() => metadata.currentWebview.label)},"window":${told(() => metadata.currentWindow.label)}` +
    `,"pattern":${told(() => pattern.pattern)}` +
    `,"isolation":${told(() => globalThis.document.querySelector('iframe#__tauri_isolation__').getAttribute('src'))}` +
    `,"agent":${told(() => globalThis.navigator.userAgent)}}`
  )
}
