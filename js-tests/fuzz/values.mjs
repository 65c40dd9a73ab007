// Values that no caller should pass, each made anew: what a function does with one must not show in the next.

/** What getters and traps throw: errors of the caller's own, which may come back as they are. */
export const mine = new Error("the caller's own error")
const throws = () => {
  throw mine
}

/** SplitMix32: the same sequence for the same seed, everywhere. */
export function randomOf(seed) {
  let state = seed | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  return { below: (bound) => next() % bound, pick: (list) => list[next() % list.length] }
}

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

function detached() {
  const bytes = new Uint8Array(32)
  structuredClone(bytes, { transfer: [bytes.buffer] })
  return bytes
}

function cycle() {
  const object = { list: [] }
  object.self = object
  object.list.push(object, object.list)
  return object
}

function nested(depth) {
  let value = {}
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { value }
  return value
}

const thenable = (then) => Object.defineProperty({}, 'then', { enumerable: true, value: then })

const everyTrap = () =>
  Object.fromEntries(
    ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'set', 'apply', 'construct'].map((trap) => [
      trap,
      throws,
    ]),
  )

/** By name, what makes each; `again` uses the client that is being tried, from within. */
export const makers = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
  zero: () => 0,
  'minus zero': () => -0,
  'minus one': () => -1,
  half: () => 0.5,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  'beyond safe integers': () => 2 ** 53,
  'a small BigInt': () => 1n,
  'a huge BigInt': () => 2n ** 4096n,
  'a symbol': () => Symbol('hostile'),
  'Symbol.iterator': () => Symbol.iterator,
  'an empty string': () => '',
  'half a character': () => 'a\ud800b',
  NUL: () => 'a\0b',
  'line breaks': () => 'a\r\nb: c\n',
  'the name __proto__': () => '__proto__',
  'the name constructor': () => 'constructor',
  'the name then': () => 'then',
  dots: () => '../..',
  'encoded dots': () => '%2e%2E/%2f',
  'an absolute URL': () => 'https://evil.example/v3/x',
  'a long string': () => 'x'.repeat(1 << 20),
  'long and wide': () => '汉'.repeat(100_000),
  'invalid JSON': () => '{"a":',
  'an empty list': () => [],
  'a sparse list': () => new Array(3),
  'a list of lists': () => [[[[]]]],
  'a long list': () => new Array(20_000).fill(1),
  'an object': () => ({}),
  'an object without a prototype': () => Object.create(null),
  'an own __proto__': () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  'a cycle': cycle,
  'deep nesting': () => nested(5_000),
  'many fields': () => Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, index])),
  'symbols as keys': () => ({ [Symbol('key')]: 1, [Symbol.toPrimitive]: throws }),
  'a frozen object': () => Object.freeze({ appid: 'a', json: {} }),
  'a function': () => () => 1,
  'a function that throws': () => throws,
  'a class': () => class Hostile {},
  'an async function': () => async () => 1,
  'an async function that throws': () => async () => throws(),
  'a generator': () =>
    (function* endless() {
      for (let index = 0; index < 1_000; index++) yield [`k${index}`, index]
    })(),
  'an iterable that throws': () => ({ [Symbol.iterator]: throws }),
  'an iterator that throws': () => ({ [Symbol.iterator]: () => ({ next: throws }) }),
  'a throwing getter': () => Object.defineProperty({}, 'appid', { enumerable: true, get: throws }),
  'a toString that throws': () => ({ toString: throws, valueOf: throws }),
  'a toJSON that throws': () => ({ toJSON: throws }),
  'a toJSON of itself': () => {
    const object = { toJSON: () => object }
    return object
  },
  'a proxy whose traps all throw': () => new Proxy({}, everyTrap()),
  'a function proxy whose traps all throw': () => new Proxy(function hostile() {}, everyTrap()),
  'a proxy that has everything': () => {
    const all = new Proxy(function all() {}, {
      get: (_, name) => (name === Symbol.toPrimitive ? () => 'all' : all),
      apply: () => all,
    })
    return all
  },
  'a revoked proxy': () => revoked({}),
  'a revoked list': () => revoked([]),
  'a revoked function': () => revoked(() => {}),
  'a thenable': () => thenable((resolve) => resolve(1)),
  'a thenable that throws': () => thenable(throws),
  'a thenable that settles twice': () =>
    thenable((resolve, reject) => {
      resolve(1)
      reject(mine)
      throw mine
    }),
  'a rejected promise': () => {
    const promise = Promise.reject(mine)
    promise.catch(() => {})
    return promise
  },
  'a promise': () => Promise.resolve({}),
  'detached bytes': detached,
  'a detached ArrayBuffer': () => detached().buffer,
  bytes: () => new Uint8Array(64).fill(0xff),
  'shared bytes': () => new Uint8Array(new SharedArrayBuffer(64)),
  'a DataView': () => new DataView(new ArrayBuffer(8)),
  'a date that is none': () => new Date(Number.NaN),
  'a regular expression': () => /(a+)+$/,
  'a Map of itself': () => {
    const map = new Map()
    return map.set(map, map).set('a', Symbol('in a map'))
  },
  'a Set': () => new Set([1, {}]),
  'a WeakRef': () => new WeakRef({}),
  'an error with a getter': () => Object.defineProperty(new Error('x'), 'message', { get: throws }),
  'an aborted signal': () => AbortSignal.abort(mine),
  'a signal of its own making': () => ({ aborted: false, addEventListener: throws, removeEventListener: throws }),
  'Object.prototype': () => Object.freeze(Object.create(Object.prototype)),
  globalThis: () => Object.create(globalThis),
  'a getter that uses the client again': (again) => ({
    get appid() {
      again()
      return 'wx1'
    },
    get json() {
      again()
      return {}
    },
  }),
  'a proxy that uses the client again': (again) =>
    new Proxy(
      {},
      {
        get(target, name) {
          again()
          return Reflect.get(target, name)
        },
        ownKeys() {
          again()
          return ['appid']
        },
        getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
      },
    ),
  'a function that uses the client again': (again) => () => again(),
}
