import { certificates } from './certificates.ts'
import type { Command } from './command.ts'
import { decrypt } from './decrypt.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { presign } from './presign.ts'
import { request } from './request.ts'
import { sandbox } from './sandbox.ts'
import { trigger } from './trigger.ts'
import { verify } from './verify.ts'

/** Every command by its name, in the order of the help. */
export const commands: Record<string, Command> = {
  demo,
  sandbox,
  trigger,
  doctor,
  presign,
  request,
  verify,
  decrypt,
  certificates,
}
