// A reporter of node:test that ends the process with the first test that fails: one is enough.
export default async function* firstFailure(events) {
  for await (const { type } of events) {
    if (type === 'test:fail') process.exit(1)
  }
  yield ''
}
