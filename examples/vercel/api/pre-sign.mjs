import { route, shop } from '../lib/app.mjs'

export const POST = route(shop.preSign)
