/** What to answer, without a class of any platform. */
export interface PlainAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Handled: WeChat Pay sends no more. */
export const success: PlainAnswer = { status: 204, headers: {}, body: '' }

/** Anything else: WeChat Pay sends again. */
export function failure(status: number, message: string): PlainAnswer {
  const body = JSON.stringify({ code: 'FAIL', message })
  return { status, headers: { 'Content-Type': 'application/json' }, body }
}
