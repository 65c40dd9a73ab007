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
  ciphertext: 16,
  plaintext: 17,
  sealed: 18,
  askPayment: 19,
  target: 20,
  advise: 21,
  certificates: 22,
  certificatesVerified: 23,
  certificatesOpened: 24,
} as const

/** A task of {@link Task}. */
export type Task = (typeof Task)[keyof typeof Task]
