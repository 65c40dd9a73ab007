// Makes a screenshot small: at most 256 colours, which is what a page of text and boxes needs.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const COLOURS = 256

function chunks(png) {
  const found = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return found
}

/** The predictor of a PNG's filter type 4. */
function paeth(left, up, corner) {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each))
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

const predictors = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => paeth(left, up, corner),
]

/** The colours of all pixels as 24-bit numbers, row by row. Reads what Chromium writes: 8 bits, RGB or RGBA, not interlaced. */
function decode(png) {
  const all = chunks(png)
  const header = all.find(({ type }) => type === 'IHDR').data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, kind, , , interlaced] = header.subarray(8)
  const size = { 2: 3, 6: 4 }[kind]
  if (depth !== 8 || size === undefined || interlaced !== 0) throw new Error('this PNG is not one of Chromium’s')
  const lines = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * size
  let above = new Uint8Array(stride)
  const pixels = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1)
    const line = unfiltered(lines.subarray(start + 1, start + 1 + stride), above, predictors[lines[start]], size)
    for (let x = 0; x < width; x++) {
      const at = x * size
      pixels[y * width + x] = (line[at] << 16) | (line[at + 1] << 8) | line[at + 2]
    }
    above = line
  }
  return { width, height, pixels }
}

function unfiltered(filtered, above, predict, size) {
  const line = new Uint8Array(filtered.length)
  for (let at = 0; at < line.length; at++) {
    const isFirst = at < size
    line[at] = filtered[at] + predict(isFirst ? 0 : line[at - size], above[at], isFirst ? 0 : above[at - size])
  }
  return line
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]

function distance(one, other) {
  const [a, b] = [channels(one), channels(other)]
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
}

/**
 * The colours that stay: the most frequent ones, none of them close to one that stays already, so that a small mark in a
 * colour of its own is not lost to the many greys of text.
 */
function paletteOf(pixels) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour)
  for (let apart = 0; ; apart += 12) {
    const kept = []
    for (const colour of frequent) {
      if (apart === 0 || kept.every((other) => distance(colour, other) >= apart)) kept.push(colour)
      if (kept.length > COLOURS) break
    }
    if (kept.length <= COLOURS) return { kept, counts }
  }
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

function nearest(colour, kept) {
  let best = 0
  for (let at = 1; at < kept.length; at++) {
    if (distance(colour, kept[at]) < distance(colour, kept[best])) best = at
  }
  return best
}

/** The same picture with a palette. */
export function smallPng(png) {
  const { width, height, pixels } = decode(png)
  const { kept, counts } = paletteOf(pixels)
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, kept)]))
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
