import { shop } from '../lib/app.mjs'
import { sameText } from '../lib/same-text.mjs'

/** For the cron job of vercel.json: goes on with orders that were left behind. Vercel sends CRON_SECRET along. */
export async function GET(request) {
  const { CRON_SECRET } = process.env
  const allowed = CRON_SECRET && (await sameText(request.headers.get('authorization') ?? '', `Bearer ${CRON_SECRET}`))
  if (!allowed) return Response.json({ message: 'not for you' }, { status: 401 })
  await shop.resume()
  return Response.json({})
}
