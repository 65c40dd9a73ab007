import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NotificationEvent, Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { say } from '../language.ts'

const PATIENCE = 5_000

/** A merchant's `notify_url` on this machine. */
export interface Receiver {
  readonly url: string
  /** The next notification that was verified and decrypted; fails with why one was refused. */
  next(): Promise<NotificationEvent>
  close(): void
}

/** Listens for notifications as an application would: with `wxpay.notifications.handler` on `node:http`. */
export async function openReceiver(wxpay: Wechatpay): Promise<Receiver> {
  const mailbox = new Mailbox()
  const handler = wxpay.notifications.handler((event) => mailbox.put(event), {
    onError: (error) => mailbox.refuse(error),
  })
  const server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`,
    next: () => mailbox.take(),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

class Mailbox {
  readonly #letters: Promise<NotificationEvent>[] = []
  #waiting: ((letter: Promise<NotificationEvent>) => void) | undefined

  put(event: NotificationEvent): void {
    this.#deliver(Promise.resolve(event))
  }

  refuse(error: unknown): void {
    const letter = Promise.reject(error)
    letter.catch(() => {})
    this.#deliver(letter)
  }

  take(): Promise<NotificationEvent> {
    const letter = this.#letters.shift()
    if (letter) return letter
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(say(`no notification within ${PATIENCE} ms`, `${PATIENCE} 毫秒内没有收到回调通知`))),
        PATIENCE,
      )
      this.#waiting = (arrived) => {
        clearTimeout(timer)
        resolve(arrived)
      }
    })
  }

  #deliver(letter: Promise<NotificationEvent>): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting) waiting(letter)
    else this.#letters.push(letter)
  }
}
