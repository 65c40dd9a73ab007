import type { Account, Call, Endpoint } from './account.ts'
import { json, noContent } from './answer.ts'
import { debitError } from './debit-error.ts'
import { type Facts, pick } from './facts.ts'
import { FAMILIES } from './families/index.ts'
import type { Handler } from './family.ts'
import { checkParameters, ruleOf } from './fields.ts'
import type { Row } from './notation.ts'
import { Refusal } from './refusal.ts'
import { enforce, type JsonObject } from './rules.ts'
import { sampleFacts } from './sample.ts'
import { unseal } from './sealed.ts'

/** Answers an operation as its row has it; its family, if it is one that remembers, says what is true. */
export function endpointOf(row: Row): Endpoint {
  const rule = ruleOf(row.body)
  const handle = FAMILIES[row.family]?.handlers?.[row.kind] ?? fromRow
  return (account, call) => {
    checkParameters(row.params, (name) => call.params[name], 'url')
    checkParameters(row.query, (name) => call.query.get(name) ?? undefined, 'query')
    if (row.body.length > 0) enforce(rule, call.body)
    const sent = readSent(row, account, call)
    checkMerchant(account, sent)
    const { facts, effect } = handle(account, { row, sent, debitFailure: call.debitFailure })
    const answer = row.answer === undefined ? noContent(true) : json(200, pick(row.answer, facts, account.merchantKey))
    return { answer, effect }
  }
}

function readSent(row: Row, account: Account, call: Call): Facts {
  const body = row.body.length > 0 ? (call.body as JsonObject) : {}
  return { ...Object.fromEntries(call.query), ...call.params, ...unseal(account.platform, call.serial, row.body, body) }
}

function checkMerchant({ mchid }: Account, sent: Facts): void {
  const other = ['mchid', 'sp_mchid'].find((name) => typeof sent[name] === 'string' && sent[name] !== mchid)
  if (other === undefined) return
  throw new Refusal(400, 'PARAM_ERROR', 'http header中的mchid与post payload中的mchid不匹配', {
    reason: `${other} is not the mchid in Authorization`,
  })
}

const fromRow: Handler = (account, { row, sent, debitFailure }) => {
  if (debitFailure !== undefined) throw debitError(debitFailure)
  return { facts: sampleFacts(row.answer ?? [], { account, sent, ending: row.kind === 'terminate' }) }
}
