// How the search of the site finds words. Both functions travel to the browser as text: they use nothing outside.

/**
 * The words of a text for the index: of Chinese, which has no spaces, each character and each pair of neighbours; of
 * everything else each name as it stands, and its parts, as in `ERR_PENDING`, `pre-sign` and `miniProgram`.
 */
export function indexedWords(text) {
  const found = []
  const runs = text.matchAll(
    /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+(?:[-./](?:(?!\p{Script=Han})[\p{L}\p{N}_])+)*/gu,
  )
  for (const [run] of runs) {
    const characters = [...run]
    if (/^\p{Script=Han}/u.test(run)) {
      characters.forEach((each, index) => {
        found.push(each)
        if (index > 0) found.push(characters[index - 1] + each)
      })
      continue
    }
    found.push(run)
    const parts = run.split(/[-./_]|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean)
    if (parts.length > 1) found.push(...parts)
  }
  return found
}

/** The words of what somebody types: as in the index, but of Chinese only the pairs, where there are any. */
export function typedWords(text) {
  const found = []
  const runs = text.matchAll(
    /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+(?:[-./](?:(?!\p{Script=Han})[\p{L}\p{N}_])+)*/gu,
  )
  for (const [run] of runs) {
    const characters = [...run]
    if (/^\p{Script=Han}/u.test(run)) {
      if (characters.length === 1) found.push(run)
      for (let index = 1; index < characters.length; index++) found.push(characters[index - 1] + characters[index])
      continue
    }
    found.push(run)
    const parts = run.split(/[-./_]|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean)
    if (parts.length > 1) found.push(...parts)
  }
  return found
}

/** Whether longer words are found too: of two Latin letters there would be too many. */
export function isBeginning(term) {
  return term.length > 2 || /\p{Script=Han}/u.test(term)
}

/** A mistyped letter is forgiven in long words of letters; a pair of Chinese characters is that pair. */
export function forgiveness(term) {
  return /^[a-z]{6,}$/.test(term) ? 0.2 : false
}

/** A part of a name that was typed whole says less than the name. */
export function importance(term, _index, terms) {
  return terms.some((other) => other.length > term.length && /[a-z]/i.test(other) && other.includes(term)) ? 0.2 : 1
}

/** Guides come before the reference, whose pages name everything, and before what is for those who move. */
export function weight(id) {
  if (id.includes('/migrate-')) return 0.1
  return id.includes('/reference/') ? 0.3 : 1
}
