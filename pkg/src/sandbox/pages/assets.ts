import { brotliDecompressSync } from 'node:zlib'
import script from './browser/index.ts?packed'
import style from './style.css?packed'

const unpacked = (text: string): string => brotliDecompressSync(Buffer.from(text, 'base64')).toString()

/** The script of both pages. */
export const SCRIPT = (): string => unpacked(script)

/** The style of both pages. */
export const STYLE = (): string => unpacked(style)
