import { shop } from '../lib/app.mjs'

export const POST = shop.notify
