// The texts that authors write in JavaScript. What does not compile is the spec's mistake, and nothing that a page did.
const LONGEST_SHOWN = 100

function compileScript(source) {
  try {
    return new AsyncFunction('kit', 'args', source)
  } catch (error) {
    throw new NativeError(`the script ${uncompiled(error)}`)
  }
}

function runExpression(text) {
  let run
  try {
    run = new NativeFunction(`return (${text}\n)`)
  } catch (error) {
    throw new NativeError(`${unmade(text)} ${uncompiled(openError(text) || error)}`)
  }
  try {
    return run()
  } catch (error) {
    throw new NativeError(`${unmade(text)} throws ${thrownWords(error)}`)
  }
}

function unmade(text) {
  const shown = text.length > LONGEST_SHOWN ? `${sliceText(text, 0, LONGEST_SHOWN)}…` : text
  return `its value cannot be made: $js '${shown}'`
}

// What a compiler says of a text without the kit's own parenthesis behind it, which it would complain of in an unfinished one. Should the
// text compile so, nothing of it runs.
function openError(text) {
  try {
    evaluateText(`'use strict'; throw null; (${text}`)
  } catch (error) {
    return error
  }
}

function uncompiled(error) {
  return `${error instanceof NativeSyntaxError ? 'does not compile' : 'cannot be compiled in this page'}: ${thrownWords(error)}`
}

function thrownWords(thrown) {
  return thrown instanceof NativeError ? `${NativeString(thrown.name)}: ${NativeString(thrown.message)}` : encode(thrown)
}
