// Tells what document a page shows, and puts the door in where there is none and the document has loaded.
;(settings, makeDoor) => {
  const { metadata, __TAURI_PATTERN__: pattern } = globalThis.__TAURI_INTERNALS__ ?? {}
  const frame = globalThis.document.querySelector('iframe#__tauri_isolation__')
  // A new window shows an empty document before it shows its own.
  const isBlank = globalThis.location.href === 'about:blank' && !settings.isKnown
  const isReady = globalThis.document.readyState === 'complete' && !isBlank
  const key = Symbol.for(settings.key)
  const isNew = isReady && metadata !== undefined && !(key in globalThis)
  if (isNew) makeDoor(settings)
  return JSON.stringify({
    isReady,
    isNew,
    url: globalThis.location.href,
    webView: metadata?.currentWebview?.label,
    window: metadata?.currentWindow?.label,
    pattern: pattern?.pattern,
    isolation: frame?.getAttribute('src') ?? undefined,
    agent: globalThis.navigator.userAgent,
  })
}
