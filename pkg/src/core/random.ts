/** Fills bytes with random numbers of the platform, which are fit for keys. */
export type FillRandomly = (bytes: Uint8Array) => void

let fill: FillRandomly = (bytes) => crypto.getRandomValues(bytes)

/** For a runtime that has a better source than `crypto.getRandomValues`. */
export function drawBy(source: FillRandomly): void {
  fill = source
}

/** What the wasm draws by, for each call anew: some platforms have no random numbers before. */
export function fillRandomly(bytes: Uint8Array): void {
  fill(bytes)
}

declare const crypto: { getRandomValues(bytes: Uint8Array): unknown }
