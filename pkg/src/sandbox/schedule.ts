import type { Clock } from './clock.ts'

const LONGEST_TIMER = 2 ** 31 - 1

/** Told which time of the sandbox's clock it is. */
export type Work = (now: number) => Promise<void>

interface Task {
  readonly due: number
  readonly run: Work
  timer: NodeJS.Timeout
}

/** Runs what falls due by the sandbox's clock, whether real time passes or `advance()` moves it. */
export class Schedule {
  readonly #clock: Clock
  readonly #waiting = new Set<Task>()
  readonly #running = new Set<Promise<void>>()
  #advances = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  at(due: number, run: Work): void {
    const task: Task = { due, run, timer: setTimeout(() => this.#wake(task), this.#wait(due)) }
    task.timer.unref()
    this.#waiting.add(task)
  }

  /** Runs it at once; resolves when it is done. */
  start(run: Work): Promise<void> {
    return this.#start(run, this.#clock.now())
  }

  async #start(run: Work, now: number): Promise<void> {
    const running = run(now)
    this.#running.add(running)
    try {
      await running
    } finally {
      this.#running.delete(running)
    }
  }

  /** Moves the clock through everything that falls due in the next `ms`, one after another, and waits for each. */
  async advance(ms: number): Promise<void> {
    const end = this.#clock.now() + ms
    this.#advances += 1
    try {
      await this.#runUntil(end)
    } finally {
      this.#advances -= 1
    }
    this.#clock.moveTo(end)
  }

  close(): void {
    for (const task of this.#waiting) this.#drop(task)
  }

  async #runUntil(end: number): Promise<void> {
    for (;;) {
      // Again while timers start more in the meantime.
      while (this.#running.size > 0) await Promise.all(this.#running)
      const next = this.#nextBefore(end)
      if (next === undefined) return
      this.#clock.moveTo(next.due)
      this.#drop(next)
      await this.#start(next.run, next.due)
    }
  }

  #nextBefore(end: number): Task | undefined {
    const due = [...this.#waiting].filter((task) => task.due <= end)
    return due.sort((a, b) => a.due - b.due)[0]
  }

  /** An injected clock may have stood still while the timer ran. */
  #wake(task: Task): void {
    this.#drop(task)
    const now = this.#clock.now()
    // While somebody advances the clock, how long the machine takes must not decide what still falls due.
    if (now >= task.due) void this.#start(task.run, this.#advances > 0 ? task.due : now)
    else this.at(task.due, task.run)
  }

  #drop(task: Task): void {
    clearTimeout(task.timer)
    this.#waiting.delete(task)
  }

  #wait(due: number): number {
    return Math.min(Math.max(due - this.#clock.now(), 1), LONGEST_TIMER)
  }
}
