import { randomBytes, randomInt } from 'node:crypto'

const LETTERS_AND_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function pick(alphabet: string, length: number): string {
  let text = ''
  for (let index = 0; index < length; index++) text += alphabet[randomInt(alphabet.length)]
  return text
}

export const alphanumeric = (length: number): string => pick(LETTERS_AND_DIGITS, length)

/** Decimal digits without a leading zero, so that the text survives a trip through a number column. */
export const digits = (length: number): string => pick('123456789', 1) + pick('0123456789', length - 1)

export const hex = (bytes: number): string => randomBytes(bytes).toString('hex').toUpperCase()
