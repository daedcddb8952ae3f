// The part of Content-Security-Policy that IPC can tell: whether a document may connect somewhere or show a frame.

/** Reads policies; null where the document has none. */
export function parsePolicy(text) {
  if (text === null) return null;
  return text.split(',').map((policy) => {
    const directives = new Map();
    for (const part of policy.split(';')) {
      const [name, ...sources] = part.trim().split(/\s+/);
      if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
    }
    return directives;
  });
}

/** Whether every policy lets a document of that origin use a URL for a purpose such as `connect-src`. */
export function policyAllows(policies, purpose, url, origin) {
  if (policies === null) return true;
  const chain = purpose === 'frame-src' ? ['frame-src', 'child-src', 'default-src'] : [purpose, 'default-src'];
  return policies.every((directives) => {
    const governing = chain.find((name) => directives.has(name));
    return governing === undefined || directives.get(governing).some((source) => matches(source, url, origin));
  });
}

function matches(source, url, origin) {
  const text = source.toLowerCase();
  if (text === "'none'") return false;
  if (text === "'self'") return url.origin !== 'null' && url.origin === origin;
  if (text === '*') return ['http', 'https', 'ws', 'wss'].includes(url.scheme);
  if (text.startsWith("'")) return false;
  if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return text === `${url.scheme}:`;
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::([0-9]+|\*))?(\/.*)?$/.exec(text);
  if (parts === null) return false;
  const [, scheme, host, port, path] = parts;
  if (scheme !== undefined && scheme !== url.scheme && !(scheme === 'http' && url.scheme === 'https')) return false;
  const [, ownPort = ''] = /:([0-9]+)$/.exec(url.host) ?? [];
  if (port !== undefined && port !== '*' && port !== ownPort) return false;
  if (port === undefined && ownPort !== '') return false;
  const hostFits = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host === '*' || host === url.hostname;
  return hostFits && pathFits(path, url);
}

function pathFits(path, url) {
  if (path === undefined || path === '/') return true;
  const own = url.parts.split('\n')[8].toLowerCase();
  return path.endsWith('/') ? own.startsWith(path) : own === path;
}
