import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { issueCertificate, readCertificate } from './certificate.ts'
import type { Clock } from './clock.ts'
import { makeKeyPair } from './keypair.ts'
import type { SandboxMode, SandboxPlatformKey } from './options.ts'
import { digits } from './random.ts'

/** A certificate joins the list 24 hours before it is used, as one documented rotation has it. */
const NOTICE = 24 * 3_600_000

/** Guess: how long a key stays valid for what it signed last. */
const OVERLAP = 24 * 3_600_000

const DAY = 24 * 3_600_000

/** Which share of notifications the public key signs on each day of a migration; the last day goes on. */
const RAMP = [0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1]

type Kind = 'public-key' | 'certificate'

export interface PlatformKey {
  readonly id: string
  readonly kind: Kind
  readonly pem: string
  readonly privateKey: KeyObject
  readonly notBefore: number
  readonly notAfter: number
  /** From when on it signs for who names no key, by the sandbox's clock. */
  readonly signsFrom: number
  /** When an overlap ends; infinite for the newest key. */
  retires: number
}

/** The keys WeChat Pay signs with, oldest first. */
export class Platform {
  readonly #clock: Clock
  readonly #mode: SandboxMode
  #keys: PlatformKey[]
  readonly #began: number
  #due = 0

  constructor(clock: Clock, mode: SandboxMode, keys: PlatformKey[]) {
    this.#clock = clock
    this.#began = clock.now()
    this.#mode = mode
    this.#keys = keys
  }

  /** `requested` is the request's `Wechatpay-Serial`. */
  answerSigner(requested: string | undefined): PlatformKey {
    const named = this.#active('public-key').find((key) => isSameId(key.id, requested))
    return named ?? this.#current(this.#mode === 'public-key' ? 'public-key' : 'certificate')
  }

  notificationSigner(): PlatformKey {
    if (this.#mode !== 'migration') return this.answerSigner(undefined)
    const day = Math.floor((this.#clock.now() - this.#began) / DAY)
    this.#due += RAMP[day] ?? 1
    // Evenly spread instead of drawn, so that a test sees the same every time.
    if (this.#due < 1) return this.#current('certificate')
    this.#due -= 1
    return this.#current('public-key')
  }

  /** The valid key that a request's `Wechatpay-Serial` names. */
  named(requested: string | undefined): PlatformKey | undefined {
    return [...this.#active('public-key'), ...this.#active('certificate')].find((key) => isSameId(key.id, requested))
  }

  certificates(): PlatformKey[] {
    return this.#active('certificate')
  }

  /** Every valid key, oldest first. */
  all(): PlatformKey[] {
    return [...this.#active('public-key'), ...this.#active('certificate')]
  }

  /** Every valid key as `{ id: PEM }`. */
  certs(): Record<string, string> {
    const keys = [...this.#active('public-key'), ...this.#active('certificate')]
    return Object.fromEntries(keys.map((key) => [key.id, key.pem]))
  }

  /** The valid keys as data, with times of the clock on the wire: the next sandbox begins with that. */
  export(): SandboxPlatformKey[] {
    const behind = this.#clock.now() - this.#clock.wire()
    return [...this.#active('public-key'), ...this.#active('certificate')].map((key) => ({
      id: key.id,
      privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ...(key.kind === 'certificate' && { certificate: key.pem }),
      ...(key.signsFrom > this.#clock.now() && { signsFrom: key.signsFrom - behind }),
      ...(Number.isFinite(key.retires) && { retires: key.retires - behind }),
    }))
  }

  /** In `migration` the certificate is what rotates: a public key does not expire. */
  async rotate(atOnce: boolean): Promise<void> {
    const kind = this.#mode === 'public-key' ? 'public-key' : 'certificate'
    const made = await makePlatformKey(kind, this.#clock)
    const next = { ...made, signsFrom: this.#clock.now() + (atOnce ? 0 : NOTICE) }
    for (const key of this.#active(kind)) key.retires = Math.min(key.retires, next.signsFrom + OVERLAP)
    this.#keys = [...this.#keys, next]
  }

  #active(kind: Kind): PlatformKey[] {
    return this.#keys.filter((key) => key.kind === kind && key.retires > this.#clock.now())
  }

  #current(kind: Kind): PlatformKey {
    const key = this.#active(kind).findLast(({ signsFrom }) => signsFrom <= this.#clock.now())
    if (key === undefined) throw new Error(`the sandbox has no ${kind}`)
    return key
  }
}

/** WeChat Pay takes the serial of a certificate in any case. */
function isSameId(id: string, requested: string | undefined): boolean {
  return id.toUpperCase() === requested?.toUpperCase()
}

/** The keys that a mode needs: known ones of an earlier sandbox, and new ones where those lack a kind. */
export async function makePlatform(
  clock: Clock,
  mode: SandboxMode,
  known: readonly SandboxPlatformKey[] = [],
): Promise<Platform> {
  const kinds: Kind[] = []
  if (mode !== 'certificates') kinds.push('public-key')
  if (mode !== 'public-key') kinds.push('certificate')
  const keys = known.map(knownKey).filter(({ kind, retires }) => kinds.includes(kind) && retires > clock.now())
  const signs = (kind: Kind) => keys.some((key) => key.kind === kind && key.signsFrom <= clock.now())
  const made = await Promise.all(kinds.filter((kind) => !signs(kind)).map((kind) => makePlatformKey(kind, clock)))
  return new Platform(clock, mode, [...made, ...keys])
}

function knownKey({ id, privateKey: pem, certificate, signsFrom = 0, retires }: SandboxPlatformKey): PlatformKey {
  const privateKey = createPrivateKey(pem)
  const times = { signsFrom, retires: retires ?? Number.POSITIVE_INFINITY }
  if (certificate !== undefined) {
    const { serial, notBefore, notAfter } = readCertificate(certificate, privateKey)
    return { id: serial, kind: 'certificate', pem: certificate, privateKey, notBefore, notAfter, ...times }
  }
  if (!/^PUB_KEY_ID_\d+$/.test(id))
    throw new TypeError('the id of a platform key without certificate is PUB_KEY_ID_ and digits')
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { id, kind: 'public-key', pem: publicKey, privateKey, notBefore: 0, notAfter: times.retires, ...times }
}

async function makePlatformKey(kind: Kind, clock: Clock): Promise<PlatformKey> {
  const keys = await makeKeyPair()
  const base = { kind, privateKey: keys.privateKey, signsFrom: 0, retires: Number.POSITIVE_INFINITY }
  if (kind === 'public-key') {
    const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    return { ...base, id: `PUB_KEY_ID_0${digits(33)}`, pem, notBefore: clock.wire(), notAfter: base.retires }
  }
  const subject = { O: 'Tenpay.com', CN: 'Tenpay.com sign' }
  const { serial, pem, notBefore, notAfter } = issueCertificate(keys, subject, clock.wire())
  return { ...base, id: serial, pem, notBefore, notAfter }
}
