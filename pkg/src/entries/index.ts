import { runOn } from '../client.ts'
import { nodeRuntime } from '../runtime/node.ts'

runOn(nodeRuntime())

export * from './exports.ts'
