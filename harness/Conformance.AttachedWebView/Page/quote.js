// Writes a text as JSON with nothing of JavaScript's own objects, which a page may have changed before the kit came.
;(text) => {
  const controls =
    '\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f'
  const digits = '0123456789abcdef'
  let written = '"'
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    const next = i + 1 < text.length ? text[i + 1] : ''
    if (unit === '"' || unit === '\\') written += '\\' + unit
    else if (unit < ' ') {
      let code = 0
      while (controls[code] !== unit) code++
      written += (code > 15 ? '\\u001' : '\\u000') + digits[code % 16]
    } else if (unit < '\ud800' || unit > '\udfff') written += unit
    else if (unit < '\udc00' && next >= '\udc00' && next <= '\udfff') written += unit + text[++i]
    else written += '\ufffd'
  }
  return written + '"'
}
