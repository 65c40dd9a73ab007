/** What the wasm does behind its one door, by its place in `TASKS` of `src/wasm/core.rs`. */
export const Task = {
  serial: 0,
  takePrivateKey: 1,
  checkPrivateKey: 2,
  platformKey: 3,
  headers: 4,
  check: 5,
  checkRequest: 6,
  ask: 7,
  tell: 8,
  forget: 9,
  examine: 10,
  conclude: 11,
  examineNotification: 12,
  concludeNotification: 13,
  opened: 14,
  sealingKey: 15,
  plaintext: 16,
  sealed: 17,
  askPayment: 18,
  target: 19,
  advise: 20,
} as const

/** The same of what comes back as an object, by its place in `RICH_TASKS`. */
export const RichTask = { certificates: 0, certificatesVerified: 1, certificatesOpened: 2 } as const

/** A task of {@link Task}. */
export type Task = (typeof Task)[keyof typeof Task]

/** A task of {@link RichTask}. */
export type RichTask = (typeof RichTask)[keyof typeof RichTask]
