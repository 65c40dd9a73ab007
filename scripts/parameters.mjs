// Gives functions that the wasm imports the parameters that they take. wasm-bindgen writes those that may throw with none, and
// hands `arguments` on; engines then compile a second way out for each kind of function, at every start.
import { readFileSync, writeFileSync } from 'node:fs'

const handingOn = /function\(\) \{ return handleError\(function \(([^)]*)\)/g

/** Names them in `face`, the JavaScript that gives them to the wasm. */
export function nameParameters(face) {
  const code = readFileSync(face, 'utf8')
  const named = code.replaceAll(handingOn, 'function($1) { return handleError(function ($1)')
  const left = named.split('function() { return handleError(').length - 1
  const without = named.split('function() { return handleError(function ()').length - 1
  if (left !== without) throw new Error(`${left - without} functions of the face still hand unknown arguments on`)
  writeFileSync(face, named)
}
