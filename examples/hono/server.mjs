// On Node; Bun and Deno serve index.mjs as it is.
import { serve } from '@hono/node-server'
import app, { shop } from './index.mjs'

// Orders that an earlier process left behind, at start and every minute.
const resume = () => shop.resume().catch((error) => console.error(error))
resume()
setInterval(resume, 60_000).unref()

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) })
