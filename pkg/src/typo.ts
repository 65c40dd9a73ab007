/** The one of `known` that a name may have been meant for: spelled in another case (`base_url`), or with few other letters. */
export function meant(name: string, known: Iterable<string>): string | undefined {
  const given = letters(name)
  const [[apart, nearest] = [Infinity]] = [...known]
    .map((each): [number, string] => [distance(given, letters(each)), each])
    .sort(([one], [other]) => one - other)
  return apart <= given.length / 4 ? nearest : undefined
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** How many characters differ, left out and inserted ones included. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const letter of left) {
    const next = [(row[0] as number) + 1]
    for (let at = 0; at < right.length; at++) {
      const [diagonal = 0, above = 0] = row.slice(at, at + 2)
      next.push(Math.min(diagonal + (letter === right[at] ? 0 : 1), above + 1, (next[at] as number) + 1))
    }
    row = next
  }
  return row[right.length] as number
}
