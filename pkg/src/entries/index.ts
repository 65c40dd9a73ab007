import { runOn } from '../client.ts'
import { nodePlatform } from '../platform/node.ts'

runOn(nodePlatform())

export * from './exports.ts'
