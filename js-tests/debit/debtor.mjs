// A process that debits, and may die at any moment: `node debtor.mjs '{ url, order, store, die, minute }'`. It notes each step
// in the file `store` before it is taken, and prints how the debit ended.
import { appendFileSync, existsSync } from 'node:fs'
import { Wechatpay } from 'wechatpay-entrust'
import { options } from '../client/merchant.mjs'
import { endOf } from './bank.mjs'

const { url, order, store, die, minute } = JSON.parse(process.argv[2])
const wxpay = new Wechatpay(options({ baseUrl: url, maxRetries: 0 }))

const fall = (moment, { step, attempt }) => {
  if (die === `${moment} ${step} ${attempt}`) process.kill(process.pid, 'SIGKILL')
}

/** What a shop does: the order is known to have been begun before it is. */
function onStep(step) {
  fall('before noting', step)
  appendFileSync(store, `${step.step}\n`)
  fall('after noting', step)
}

const resume = existsSync(store)
const debit = wxpay.transactions.debit(order, { resume, minute, pause: 60_000, onStep })
console.log(await endOf(debit))
wxpay.close()
