// Hostile values through every public function. After each, a plain call must still work, signed over its exact bytes.
import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { Wechatpay, WechatpayError } from 'wechatpay-entrust'
import { input, merchant, PRE_SIGN, platform } from '../client/merchant.mjs'
import { echo, openGateway } from '../gateway.mjs'
import { attempts, quick } from './attempts.mjs'
import { makers, mine } from './values.mjs'

/** An attempt that is not over after so long waits for a value that never comes, which only its signal or nothing ends. */
const PATIENCE = 3_000

/** What the engine itself says of a value that cannot be used at all: a revoked proxy, a symbol as text, too deep a nesting. */
const ofTheEngine = (error) =>
  error instanceof TypeError || error instanceof RangeError || error instanceof DOMException

const prototypes = [Object, Array, Function, Promise, String, Number, Error, Map, Uint8Array, RegExp].map(
  (each) => each.prototype,
)
const shape = () => [globalThis, ...prototypes].map((each) => Reflect.ownKeys(each))

/** A gateway, a client that every attempt uses, and the checks after each. */
export class Trial {
  faults = []
  counts = { attempts: 0, resolved: 0, refused: 0, own: 0, engine: 0, pending: 0 }
  #closing = []
  #shape
  #stray = []

  async open() {
    this.gateway = await openGateway({ after: (work) => this.#closing.push(work) }, { merchant, platform })
    this.gateway.otherwise = (seen) => (says(seen) ? echo(seen) : { status: 204 })
    this.wxpay = this.#client({})
    this.innocent = this.#client({})
    // A promise that nobody waits for ends a program.
    this.onStray = (error) => this.#stray.push(error)
    process.on('unhandledRejection', this.onStray)
    process.on('uncaughtException', this.onStray)
    // Node and the package make some globals with their first use.
    await this.innocent.preEntrustSign.miniProgram(input())
    await this.#everything()
    this.#shape = shape()
    return this
  }

  #client(change) {
    return new Wechatpay(quick(this.gateway, change))
  }

  #again = () => {
    this.wxpay.preEntrustSign.miniProgram(input()).catch(() => {})
    try {
      new Wechatpay({ mchid: 1 })
    } catch {}
  }

  /** One value through one function. */
  async one(attempt, maker) {
    this.counts.attempts++
    const before = this.gateway.requests.length
    const name = `${attempt} of ${maker}`
    try {
      await this.#settled(attempt, maker, name)
      this.#requests(before, attempt, name)
      await this.#plainCall(name)
    } catch (fault) {
      this.faults.push(`${name}: ${String(fault?.message ?? fault).split('\n')[0]}`)
    }
    this.gateway.requests.length = 0
  }

  async #settled(attempt, maker, name) {
    const given = { wxpay: this.wxpay, client: (change) => this.#client(change) }
    const work = async () => {
      const gave = attempts[attempt](makers[maker](this.#again), given)
      return { gave: await gave }
    }
    let timer
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE, 'pending')
    })
    try {
      this.counts[(await Promise.race([work(), patience])) === 'pending' ? 'pending' : 'resolved']++
    } catch (error) {
      this.#judge(error, attempt, name)
    } finally {
      clearTimeout(timer)
    }
  }

  #judge(error, attempt, name) {
    if (error === mine || error?.cause === mine) this.counts.own++
    else if (error instanceof WechatpayError) {
      this.counts.refused++
      assert.notEqual(error.code, 'ERR_INTERNAL', `${name}: ${error.message}`)
      assert.equal(typeof error.message, 'string')
      assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes('PRIVATE KEY'), 'a key in an error')
    } else if (ofTheEngine(error)) this.counts.engine++
    // What the value itself is or throws comes back as it is.
    else if (/throws|rejects|signer|fetch|signal|now/.test(attempt)) this.counts.own++
    else assert.fail(`an error of neither: ${Object.prototype.toString.call(error)}`)
  }

  /** Whatever left is signed over its exact bytes, but for what an external signer of ours signed. */
  #requests(before, attempt, name) {
    const byUs = /signer|privateKey/.test(attempt)
    for (const { faults, method, target } of this.gateway.requests.slice(before)) {
      const wrong = faults.filter((fault) => /Authorization|signature|nonce_str/.test(fault))
      assert.ok(
        byUs || wrong.length === 0,
        `${name}: ${method} ${target.slice(0, 80)} left with ${wrong.join('; ').slice(0, 200)}`,
      )
    }
  }

  async #plainCall(name) {
    this.#assertUnchanged()
    assert.equal({}.polluted, undefined, `${name}: Object.prototype was changed`)
    const answer = await this.innocent.preEntrustSign.miniProgram(input())
    assert.equal(answer.plan_id, 12535)
    // What a call that gave up after half a millisecond had sent may arrive behind it.
    const { faults, body } = this.gateway.requests.findLast(({ target }) => target === PRE_SIGN)
    assert.deepEqual(faults, [])
    assert.deepEqual(JSON.parse(body), input())
    assert.deepEqual(this.#stray.splice(0).map(String), [], `${name}: a rejection that nobody handles`)
  }

  #assertUnchanged() {
    const now = shape()
    if (isDeepStrictEqual(now, this.#shape)) return
    const added = now.flatMap((keys, index) => keys.filter((key) => !this.#shape[index].includes(key)))
    this.#shape = now
    assert.fail(`something global was changed: ${added.map(String)}`)
  }

  /** A use of each part that is loaded late. */
  async #everything() {
    for (const signer of ['node', 'webcrypto', 'rsa']) {
      const wxpay = this.#client({ signer, fetch: signer === 'rsa' ? fetch : undefined })
      await wxpay.preEntrustSign.miniProgram(input())
      wxpay.close()
    }
    this.gateway.requests.length = 0
  }

  close() {
    process.off('unhandledRejection', this.onStray)
    process.off('uncaughtException', this.onStray)
    this.wxpay.close()
    this.innocent.close()
    for (const work of this.#closing) work()
  }
}

/** Whether there is something in a body. Of a request that was given up, a part may arrive. */
function says({ body }) {
  try {
    return Boolean(JSON.parse(body.length ? body : 'null'))
  } catch {
    return true
  }
}

export const names = { attempts: Object.keys(attempts), values: Object.keys(makers) }
