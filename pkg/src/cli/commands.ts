import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { sandbox } from './sandbox.ts'

/** Every command by its name, in the order of the help. */
export const commands: Record<string, Command> = { demo, sandbox }
