/**
 * What a terminal obeys or does not show: controls of 7 and 8 bits, those of the direction of text, characters without
 * width, other ends of lines, halves of characters. Line breaks and tabs are left, and what chooses between the shapes
 * of a Chinese character.
 */
const invisible = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu

/** The text with `\u{9b}` in the place of each character that a person would not see. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** A value as JSON that shows every character, and is parsed to the same value. */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(invisible, escaped)
}

function escaped(character: string): string {
  return character.replace(/./gsu, (each) =>
    Array.from({ length: each.length }, (_, at) => `\\u${each.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
}
