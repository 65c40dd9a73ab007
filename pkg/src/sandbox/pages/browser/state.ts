import type { SandboxContract, SandboxNotification, SandboxOrder, SandboxRequest } from '../../records.ts'

/** One request in the list. */
export interface RequestHead {
  readonly number: number
  readonly at: number
  readonly duration?: number
  readonly method: string
  readonly path: string
  readonly status?: number
  readonly code?: string
  readonly verified: boolean
  readonly reason?: string
  readonly message?: string
  readonly fault?: string
  readonly failed: boolean
}

export interface Line {
  readonly name: string
  readonly got?: string
  readonly wanted: string
  readonly differs: boolean
}

/** One request, opened. */
export interface RequestDetail extends SandboxRequest {
  readonly number: number
  readonly at: number
  readonly duration?: number
  readonly answer?: { readonly headers: Record<string, string>; readonly body: string }
  readonly diagnosis?: {
    readonly guess: string
    readonly how?: string
    readonly parts: readonly Line[]
    readonly lines: readonly Line[]
  }
}

export type NotificationHead = Pick<SandboxNotification, 'id' | 'event_type' | 'url' | 'attempts' | 'next_attempt'>

interface Transfer {
  readonly headers?: Record<string, string>
  readonly duration?: number
  readonly answer?: string
}

/** One notification, opened. */
export interface NotificationDetail extends SandboxNotification {
  readonly attempts: (SandboxNotification['attempts'][number] & Transfer)[]
  readonly body: string
  /** Whether the receiver's answers are told. */
  readonly isPrivate: boolean
}

export interface Page<T> {
  readonly total: number
  readonly found: number
  readonly items: readonly T[]
}

export interface WaitingFault {
  readonly kind: string
  readonly on?: string
  readonly path?: string
  readonly left: string
  readonly status?: number
  readonly processed?: boolean
}

export interface PlatformKey {
  readonly id: string
  readonly kind: string
  readonly signsFrom: number
  readonly retires: string
}

/** Everything that the live view shows. */
export interface State {
  readonly url: string
  readonly mchid: string
  /** How far the sandbox's clock is ahead of the real one. */
  readonly offset: number
  readonly faults: readonly WaitingFault[]
  readonly keys: readonly PlatformKey[]
  readonly requests: Page<RequestHead>
  readonly contracts: Page<SandboxContract>
  readonly notifications: Page<NotificationHead>
  readonly orders: Page<SandboxOrder>
}
