import { headerText } from '../http/headers.ts'
import { forget, type Listed, NOTHING, packed, type Sealed, type Step, stepOf, verdictText } from './door.ts'
import type { Generation } from './generations.ts'
import type { CoreAnswer } from './message.ts'
import type { Openers } from './openers.ts'
import { Task } from './task.ts'

/** The platform certificates of an answer, verified and opened at the time `now`, in Unix seconds. */
export async function listedCertificates(
  generation: Generation,
  openers: Openers,
  { status, headers, body }: CoreAnswer,
  now: number,
): Promise<Listed[]> {
  const text = `${status}\0\0\0${headerText(headers)}`
  let step = stepOf(generation.core, Task.certificates, text, body, now)
  while (step.next !== 'done') step = await next(generation, openers, step, now)
  return step.certificates
}

async function next(
  { core, signer }: Generation,
  openers: Openers,
  step: Exclude<Step, { next: 'done' }>,
  now: number,
): Promise<Step> {
  const { ticket } = step
  try {
    if (step.next === 'verify') {
      const genuine = await signer.crypto.verify(step.key, step.message, step.signature)
      return stepOf(core, Task.certificatesVerified, verdictText(genuine), NOTHING, ticket)
    }
    const plain = await Promise.all(step.sealed.map((sealed) => sealed && opened(openers, sealed, now)))
    return stepOf(core, Task.certificatesOpened, '', packed(plain), ticket)
  } catch (thrown) {
    forget(core, ticket)
    throw thrown
  }
}

async function opened(
  openers: Openers,
  { nonce, associatedData, ciphertext }: Sealed,
  now: number,
): Promise<Uint8Array | undefined> {
  return openers.open(now, nonce, associatedData, ciphertext)
}
