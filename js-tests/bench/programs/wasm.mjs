// Prints how many bytes of wasm are compiled until a client has signed, however the package brings them.
const { Module } = WebAssembly
let bytes = 0
WebAssembly.Module = class extends Module {
  constructor(source) {
    super(source)
    bytes += source.byteLength
  }
}
const { compile, instantiate } = WebAssembly
WebAssembly.compile = (source) => {
  bytes += source.byteLength
  return compile(source)
}
WebAssembly.instantiate = (source, imports) => {
  bytes += source.byteLength ?? 0
  return instantiate(source, imports)
}
const { open } = await import('./contender.mjs')
const { call, close } = open(JSON.parse(process.argv[2]))
await call()
close()
console.log(bytes)
