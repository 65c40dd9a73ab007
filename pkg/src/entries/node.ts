export { type NodeRequest, type NodeResponse, toNodeHandler } from '../notifications/node-handler.ts'
