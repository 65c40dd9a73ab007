/** A message as it arrived. */
export interface CoreMessage {
  /** With lower-case names. */
  headers: Record<string, string>
  body: Uint8Array
}

/** An answer as it arrived, with its HTTP status. */
export interface CoreAnswer extends CoreMessage {
  status: number
}
