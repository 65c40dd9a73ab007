/**
 * Two readings of one clock. `advance()` moves the life of contracts and retries, but not the times on the wire:
 * a client that was not moved along would otherwise be refused for its clock after the first `advance()`.
 */
export class Clock {
  readonly #read: () => number
  #offset = 0

  constructor(read: () => number) {
    this.#read = read
  }

  /** Milliseconds as the peers see them: timestamps of signatures, the `Date` header, the dates in certificates. */
  wire(): number {
    return this.#read()
  }

  /** Milliseconds of the sandbox's own life: sessions, contracts, retries, which key signs. */
  now(): number {
    return this.#read() + this.#offset
  }

  /** Never moves back. */
  moveTo(time: number): void {
    this.#offset += Math.max(0, time - this.now())
  }
}

const BEIJING_OFFSET = 8 * 3_600_000

/** `2020-09-10T13:29:35.120+08:00`, the form of every time in this family. */
export function rfc3339(time: number): string {
  return new Date(time + BEIJING_OFFSET).toISOString().replace('Z', '+08:00')
}

/** The same to the second, as certificates and notifications carry it. */
export function rfc3339Seconds(time: number): string {
  return rfc3339(time).replace(/\.\d+/, '')
}

/** `2020-09-10`, the day in Beijing. */
export function beijingDay(time: number): string {
  return rfc3339(time).slice(0, 10)
}

/** When it is this late on a day in Beijing: `beijingTime('2020-09-10', '08:00')`. `NaN` for a day that isn't one. */
export function beijingTime(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+08:00`)
}
