// Why a mutant may survive, by its key. A reason says why nobody could notice it, not that it would be hard to test.
import { readFileSync } from 'node:fs'

const written = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8'))

export const reasons = new Map(Object.entries(written).flatMap(([reason, keys]) => keys.map((key) => [key, reason])))
