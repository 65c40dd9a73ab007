import { type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type Socket } from 'node:net'
import type { FaultKind } from './fault.ts'
import type { Sealed } from './seal.ts'

/** The receiver must have answered by then (partner/4012881605). */
const ANSWER_LIMIT = 5000
const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/

/** Characters of an answer that are kept. */
const ANSWER_KEPT = 2048

export interface DeliveryResult {
  readonly status: number | undefined
  readonly error: string | undefined
  /** The beginning of the answer's body. */
  readonly answer?: string | undefined
}

/** Sends one notification once; never rejects. Faults `truncated`, `hang` and `reset` break off in mid body. */
export function deliver(
  url: string,
  { headers, body }: Sealed,
  signal: AbortSignal,
  fault?: FaultKind,
): Promise<DeliveryResult> {
  return new Promise((resolve) => {
    const request = open(url, { ...headers, 'Content-Length': body.length }, signal)
    let limit: NodeJS.Timeout | undefined
    whenFound(request, url, () => {
      limit ??= setTimeout(() => request.destroy(new Error('no answer within 5 seconds')), ANSWER_LIMIT)
    })
    const settle = (result: DeliveryResult) => {
      clearTimeout(limit)
      resolve(result)
    }
    request.on('response', (response) => {
      // The status decides, whatever becomes of the rest.
      readBeginning(response, (answer) => settle({ status: response.statusCode, error: undefined, answer }))
    })
    request.on('error', (error) =>
      settle({
        status: undefined,
        error: signal.aborted ? 'the sandbox was closed' : describe(error, fault),
        answer: undefined,
      }),
    )
    send(request, body, fault)
  })
}

function readBeginning(response: IncomingMessage, done: (text: string) => void): void {
  let text = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    if (text.length < ANSWER_KEPT) text = (text + chunk).slice(0, ANSWER_KEPT)
  })
  response.on('error', () => undefined).on('close', () => done(text))
}

/**
 * Calls back once the receiver's address is known. Looking up its name takes a thread of Node's pool, where it waits
 * behind other work, such as making keys: the five seconds are the receiver's, and such a wait is none of its.
 */
function whenFound(request: ClientRequest, url: string, found: () => void): void {
  const isNumeric = isIP(new URL(url).hostname.replace(/^\[(.*)\]$/, '$1')) !== 0
  request.once('socket', (socket: Socket) => {
    if (isNumeric) found()
    // A lookup that had its answer at hand is over before anybody can listen.
    else socket.once('lookup', found).once('connect', found)
  })
}

function describe(error: NodeJS.ErrnoException, fault: FaultKind | undefined): string {
  if (fault === 'truncated' || fault === 'reset') return `broken off in mid body by the fault ${fault}`
  return error.message || error.code || 'the connection failed'
}

function open(url: string, headers: OutgoingHttpHeaders, signal: AbortSignal): ClientRequest {
  const { protocol, hostname } = new URL(url)
  const options = { method: 'POST', agent: false, headers, signal }
  if (protocol === 'http:') return requestHttp(url, options)
  // A developer's own machine has no public certificate; anywhere else a bad one fails, as it does with WeChat Pay.
  return requestHttps(url, { ...options, rejectUnauthorized: !LOOPBACK.test(hostname) })
}

function send(request: ClientRequest, body: Buffer, fault: FaultKind | undefined): void {
  if (fault !== 'truncated' && fault !== 'hang' && fault !== 'reset') {
    request.end(body)
    return
  }
  request.write(body.subarray(0, body.length / 2), () => {
    if (fault === 'truncated') request.destroy()
    if (fault === 'reset') request.socket?.resetAndDestroy()
  })
}
