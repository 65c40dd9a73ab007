import { isPrivateHost } from '../setup/private-host.ts'
import { say } from './language.ts'

/** Why no notification will arrive at an address, if the gateway is the real one and the address is none of the internet. */
export function unreachable(notifyUrl: string, gateway: string | undefined): string | undefined {
  if (!URL.canParse(notifyUrl) || (gateway && isPrivate(gateway)) || !isPrivate(notifyUrl)) return undefined
  const { hostname } = new URL(notifyUrl)
  return say(
    `WeChat Pay cannot reach ${hostname}, which is in this machine or a private network only: no notification will arrive. Give ` +
      'a public address, or try it with `wechatpay-entrust sandbox`, which reaches it',
    `微信支付无法访问 ${hostname}：它只在本机或内网可达，不会收到回调通知。请使用公网地址；本机联调请用 \`wechatpay-entrust sandbox\``,
  )
}

function isPrivate(url: string): boolean {
  return URL.canParse(url) && isPrivateHost(new URL(url).hostname)
}
