/** A channel of `node:diagnostics_channel`. */
export interface Channel {
  readonly hasSubscribers: boolean
  publish(message: object): void
  /** Publishes, and runs `work` with what is bound to the channel. */
  runStores<T>(message: object, work: () => T): T
}

/** A channel by its name, the same for everybody in the process. */
export type Channels = (name: string) => Channel
