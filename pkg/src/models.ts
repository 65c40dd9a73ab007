export interface Issue {
  path: string
  rule: Rule
  message: string
}
export type Rule = 'characters' | 'format' | 'length' | 'range' | 'required' | 'type' | 'unknown'
export type SignatureReason = 'missing-header' | 'stale' | 'unknown-serial' | 'mismatch'
export interface MiniProgramPreEntrustSign {
  appid: string
  plan_id: number
  out_contract_code: string
  contract_display_account: string
  notify_url: string
}
export interface PreEntrustSignResult {
  pre_entrustweb_id: string
  mchid: string
  plan_id: number
  out_contract_code: string
}
