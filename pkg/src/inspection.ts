/** Consoles of Node and Bun, and that of Deno. */
const symbols = ['nodejs.util.inspect.custom', 'Deno.customInspect'].map((name) => Symbol.for(name))

type Inspect = (value: unknown, options?: object) => string

/** Lets consoles show instances as `name` and what `facts` gives of them: nothing secret. Without it they show nothing at all. */
export function showAs<T extends object>(prototype: T, name: string, facts: (instance: T) => unknown): void {
  // Deno hands over `inspect` and options, the others a depth, options and `inspect`.
  const value = function (this: T, first: unknown, options: object, third?: Inspect): string {
    const inspect = third ?? (first as Inspect)
    return `${name} ${inspect(facts(this), options)}`
  }
  for (const symbol of symbols) Object.defineProperty(prototype, symbol, { value })
}
