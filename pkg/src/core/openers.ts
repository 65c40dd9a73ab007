import type { Crypto } from '../runtime/crypto.ts'

/** How long a former APIv3 key opens, in seconds: WeChat Pay sends a notification again for a day and some hours. */
const KEPT = 25 * 3600

type Opened = ReturnType<Crypto['open']>

/** Who opens under the APIv3 key, the newest first, and under those that it took the place of. */
export class Openers {
  readonly #all: { crypto: Crypto; until: number }[] = []

  /** Opens from now on, a time in Unix seconds; who did before goes on for 25 hours. */
  add(crypto: Crypto, now: number): void {
    const [former] = this.#all
    if (former) former.until = now + KEPT
    this.#all.unshift({ crypto, until: Infinity })
  }

  /** {@link Crypto.open} at the time `now`, in Unix seconds. */
  open(now: number, ...sealed: Parameters<Crypto['open']>): Opened {
    const [first, ...former] = this.#current(now)
    const opened = (first as Crypto).open(...sealed)
    return former.length === 0 ? opened : this.#byFormer(opened, former, sealed)
  }

  close(): void {
    for (const { crypto } of this.#all) crypto.close()
  }

  async #byFormer(
    opened: Opened,
    former: Crypto[],
    sealed: Parameters<Crypto['open']>,
  ): Promise<Uint8Array | undefined> {
    let plain = await opened
    for (const crypto of former) plain ??= await crypto.open(...sealed)
    return plain
  }

  /** Those whose time has not come; the others are wiped. */
  #current(now: number): Crypto[] {
    while ((this.#all.at(-1)?.until ?? Infinity) < now) this.#all.pop()?.crypto.close()
    return this.#all.map(({ crypto }) => crypto)
  }
}
