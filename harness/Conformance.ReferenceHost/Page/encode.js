(function (value, faulty) {
  const HOOK = '__TAURI_TO_IPC_KEY__';
  const isView = ArrayBuffer.isView(value);
  if (value instanceof ArrayBuffer || isView || Array.isArray(value)) {
    const data = isView && faulty('page/views-send-buffers') ? value.buffer : value;
    return { type: 'application/octet-stream', data };
  }

  const isHooked = (member) => typeof member === 'object' && member !== null && HOOK in member;

  const spoiled = function (owner, key, member) {
    if (member === undefined && faulty('page/undefined-becomes-null')) return null;
    if (typeof member === 'bigint' && faulty('page/bigints-as-texts')) return String(member);
    if (typeof member === 'number' && !isFinite(member) && faulty('page/infinities-as-texts')) return String(member);
    if (typeof member === 'string' && faulty('page/lone-surrogates-replaced')) return member.toWellFormed();
    if (isHooked(owner[key]) && faulty('page/hook-before-to-json')) return owner[key][HOOK]();
    if (isHooked(member) && faulty('page/hook-ignored')) return { ...member };
    if (faulty('page/proto-key-lost') && key === '__proto__') return undefined;
    return member;
  };

  const replace = function (key, original) {
    const member = spoiled(this, key, original);
    if (member instanceof Map) return faulty('page/maps-lost') ? {} : Object.fromEntries(member);
    if (member instanceof Uint8Array) return faulty('page/nested-bytes-as-objects') ? { ...member } : [...member];
    if (member instanceof ArrayBuffer) return [...new Uint8Array(member)];
    if (ArrayBuffer.isView(member) && faulty('page/typed-arrays-as-lists')) return [...member];
    return isHooked(member) ? member[HOOK]() : member;
  };

  try {
    return { type: 'application/json', data: JSON.stringify(value, replace) };
  } catch (reason) {
    if (faulty('page/unwritable-arguments-sent')) return { type: 'application/json', data: 'null' };
    throw reason;
  }
})
