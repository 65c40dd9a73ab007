// Every way to alter one part of a signed message by one bit, by what is cut off, and by what is added.

const headers = ['timestamp', 'nonce', 'serial', 'signature']

/** A header has no bytes: its characters stand for them, as on the wire. */
const bytesOf = (value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : value)
const like = (value, bytes) => (typeof value === 'string' ? bytes.toString('latin1') : bytes)

/** Gives `{ what, message }` for each. */
export function* alterations(genuine) {
  for (const part of [...headers, 'body']) yield* altered(genuine, part)
  const signature = Buffer.from(genuine.signature, 'base64')
  for (const { what, bytes } of flips(signature)) {
    yield { what: `signature itself, ${what}`, message: { ...genuine, signature: bytes.toString('base64') } }
  }
}

function* altered(genuine, part) {
  const bytes = bytesOf(genuine[part])
  for (const change of [flips, cuts, additions]) {
    for (const { what, bytes: changed } of change(bytes)) {
      yield { what: `${part}, ${what}`, message: { ...genuine, [part]: like(genuine[part], changed) } }
    }
  }
}

function* flips(bytes) {
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const copy = Buffer.from(bytes)
    copy[bit >> 3] ^= 1 << (bit & 7)
    yield { what: `bit ${bit}`, bytes: copy }
  }
}

function* cuts(bytes) {
  for (let length = 0; length < bytes.length; length++) {
    yield { what: `the first ${length}`, bytes: bytes.subarray(0, length) }
    if (length > 0) yield { what: `the last ${length}`, bytes: bytes.subarray(-length) }
    yield { what: `without ${length}`, bytes: Buffer.concat([bytes.subarray(0, length), bytes.subarray(length + 1)]) }
  }
}

/** No blanks and line breaks around a header: those are no part of its value (RFC 9110, 5.5). */
function* additions(bytes) {
  const more = ['\0', '0', '=', 'A', ',', '}', '\x7f', '\xff', '\n{}', `,${bytes.toString('latin1')}`]
  for (const text of more) {
    const added = Buffer.from(text, 'latin1')
    yield { what: `${JSON.stringify(text)} after it`, bytes: Buffer.concat([bytes, added]) }
    yield { what: `${JSON.stringify(text)} before it`, bytes: Buffer.concat([added, bytes]) }
  }
  yield { what: 'twice', bytes: Buffer.concat([bytes, bytes]) }
}
