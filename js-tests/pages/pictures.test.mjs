// The script that makes docs/pictures still makes all of them, from what is built now.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { launch } from './browser.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = join(root, 'docs/pictures')

/** How a browser shows a picture: its size in pixels, and how many colours a grid of its pixels has. */
function look(page, address) {
  return page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src })
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return { width: canvas.width, height: canvas.height, colours: new Set(new Uint32Array(data.buffer)).size }
  }, address)
}

test('every picture is made again, into another folder', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-pictures-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  await run(process.execPath, [join(root, 'scripts/pictures.mjs'), folder], { cwd: folder })
  assert.deepEqual(readdirSync(folder).sort(), readdirSync(kept).sort())
  const browser = await launch()
  t.after(() => browser.close())
  const page = await browser.newPage()
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    // A drawing has no fonts and no pixels of this machine: it is the same everywhere.
    if (name.endsWith('.svg')) assert.equal(bytes.toString(), readFileSync(join(kept, name), 'utf8'), name)
    const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png'
    const seen = await look(page, `data:${type};base64,${bytes.toString('base64')}`)
    const width = name.endsWith('.svg') ? 900 : (name.startsWith('live.') ? 1280 : 390) * 1.5
    assert.ok(seen.width >= width, `${name}: ${seen.width} pixels wide`)
    assert.ok(seen.height >= 600 && seen.colours > 20, `${name}: ${JSON.stringify(seen)}`)
  }
})
