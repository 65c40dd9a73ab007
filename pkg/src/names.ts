// Printed from table/ by `npm run table`. Do not edit.

/** The groups of typed calls and their calls: `group:call,call;group:call`. */
export const names: string =
  'preEntrustSign:miniProgram,app;contracts:query,terminate;transactions:create,query,reverse'

/** The time of one attempt in ms, of operations that have another than the default. */
export const times: { readonly [operation: string]: number | undefined } = { 'transactions.create': 60000 }
