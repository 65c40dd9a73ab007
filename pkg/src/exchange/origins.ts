/** How long a backup that answered is asked first, in ms. */
const KEPT = 600_000

/** Where requests go: the base first, then the backup; a backup that answered stays first for ten minutes. */
export class Origins {
  readonly #all: readonly string[]
  readonly #now: () => number
  #kept = 0
  #since = Number.NEGATIVE_INFINITY

  constructor(all: readonly string[], now: () => number) {
    this.#all = all
    this.#now = now
  }

  /** The origin that a call begins with, as an index for {@link at}. */
  get first(): number {
    // Either way: a clock may be set back.
    return Math.abs(this.#now() - this.#since) < KEPT ? this.#kept : 0
  }

  /** How many there are. */
  get count(): number {
    return this.#all.length
  }

  /** An origin; indices go round. */
  at(index: number): string {
    return this.#all[index % this.count] as string
  }

  /** An answer came from there, whatever it says. The ten minutes do not begin again with each answer. */
  answered(index: number): void {
    const place = index % this.count
    if (place === this.first) return
    this.#kept = place
    this.#since = this.#now()
  }
}
