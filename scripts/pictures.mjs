// Makes docs/pictures from the real thing: `npm run pictures`, or with another folder to write into. Needs Chromium.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { callPicture } from './pictures/call.mjs'
import { contractPicture } from './pictures/contract.mjs'
import { photographs } from './pictures/screens.mjs'

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../docs/pictures', import.meta.url)))

/** As with pages: `live.png` is in English, `live.zh-CN.png` in Chinese. */
const LANGUAGES = { en: '', 'zh-CN': '.zh-CN' }

mkdirSync(folder, { recursive: true })
for (const [language, suffix] of Object.entries(LANGUAGES)) {
  const drawn = { 'contract.svg': await contractPicture(language), 'call.svg': callPicture(language) }
  for (const [name, png] of Object.entries(await photographs(language))) drawn[`${name}.png`] = png
  for (const [name, picture] of Object.entries(drawn)) {
    const file = name.replace('.', `${suffix}.`)
    writeFileSync(join(folder, file), picture)
    console.log(`${file}: ${Math.ceil(Buffer.byteLength(picture) / 1000)} KB`)
  }
}
