/**
 * Marks what `notifications.handler()` returned, across copies of this package. Its value takes what fails while the
 * answer is handed over.
 */
export const handlerMark: unique symbol = Symbol.for('wechatpay-entrust.handler')

/** Takes a failure; `consequence` says what it means. */
export type Report = (error: unknown, consequence: string) => void
