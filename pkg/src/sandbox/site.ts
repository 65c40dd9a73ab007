import type { ServerResponse } from 'node:http'
import type { Message } from './message.ts'
import type { Sandbox } from './sandbox.ts'

/** Serves the sandbox's own pages; resolves to false for everything else. */
export async function serveSite(_sandbox: Sandbox, _message: Message, _response: ServerResponse): Promise<boolean> {
  return false
}
