/** What the wasm does behind its one door, by its place in `TASKS` of `src/wasm/core.rs`. */
export const Task = {
  takePrivateKey: 0,
  checkPrivateKey: 1,
  platformKey: 2,
  ask: 3,
  askPayment: 4,
  forget: 5,
  examine: 6,
  conclude: 7,
  examineNotification: 8,
  concludeNotification: 9,
  opened: 10,
  sealingKey: 11,
  ciphertext: 12,
} as const

/** The same of what comes back as text, by its place in `TEXT_TASKS`. */
export const TextTask = {
  serial: 0,
  headers: 1,
  check: 2,
  checkRequest: 3,
  tell: 4,
  plaintext: 5,
  sealed: 6,
  target: 7,
  advise: 8,
} as const

/** The same of what comes back as an object, by its place in `RICH_TASKS`. */
export const RichTask = { certificates: 0, certificatesVerified: 1, certificatesOpened: 2 } as const

/** A task of {@link Task}. */
export type Task = (typeof Task)[keyof typeof Task]

/** A task of {@link TextTask}. */
export type TextTask = (typeof TextTask)[keyof typeof TextTask]

/** A task of {@link RichTask}. */
export type RichTask = (typeof RichTask)[keyof typeof RichTask]
