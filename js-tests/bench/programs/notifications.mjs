// Notifications, one after the other, as node:http gives them or as Fetch requests, which are made before the clock runs.
import { contender, metered, serve } from './meter.mjs'

const asRequest = ({ headers, body }) => new Request('https://yourapp.com/notify', { method: 'POST', headers, body })

function sources(messages, count, fetched) {
  const bytes = messages.map(({ headers, body }) => ({ headers, body: Buffer.from(body) }))
  return Array.from({ length: count }, (_, index) => {
    const message = bytes[index % bytes.length]
    return fetched ? asRequest(message) : message
  })
}

serve(({ messages, count, fetched }) => {
  const all = sources(messages, count, fetched)
  return metered(async () => {
    for (const source of all) {
      const { resource } = await contender.parse(source)
      if (resource.plan_id !== 12535) throw new Error('not opened')
    }
  })
})
