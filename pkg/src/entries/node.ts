export { type NodeRequest, type NodeResponse, toNodeHandler } from '../node-handler.ts'
