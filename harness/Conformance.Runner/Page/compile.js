// The texts that authors write in JavaScript. What does not compile is the spec's mistake, and nothing that a page did.
const LONGEST_SHOWN = 100

function compileScript(source) {
  try {
    return new AsyncFunction('kit', 'args', source)
  } catch (error) {
    throw new NativeError(`the script ${uncompiled(error)}`)
  }
}

function uncompiled(error) {
  return `${error instanceof NativeSyntaxError ? 'does not compile' : 'cannot be compiled in this page'}: ${thrownWords(error)}`
}

function thrownWords(thrown) {
  return thrown instanceof NativeError ? `${NativeString(thrown.name)}: ${NativeString(thrown.message)}` : encode(thrown)
}
