// By hand, and given up after 30 seconds: what a deadline alone costs.
import { open as openHand } from './hand.mjs'

function limit(sent) {
  const timer = setTimeout(() => sent.destroy(new Error('no answer in 30 seconds')), 30_000)
  sent.once('close', () => clearTimeout(timer))
}

export const open = (setting) => openHand(setting, limit)
