/** Something to tell the merchant. */
export interface Event {
  readonly event_type: string
  readonly original_type: string
  readonly url: string
  /** What is encrypted. */
  readonly resource: Record<string, unknown>
}

const SUMMARIES: Record<string, string> = {
  SIGN: '签约成功',
  TERMINATE: '解约成功',
  SUCCESS: '支付成功',
  FAIL: '支付失败',
  CONFIRMED: '授权成功',
  CLOSED: '授权关闭',
}

/** The text beside the event; guess where a family's page prints none. */
export function summaryOf({ event_type }: Pick<Event, 'event_type'>): string {
  return SUMMARIES[event_type.slice(event_type.lastIndexOf('.') + 1)] ?? '通知'
}
