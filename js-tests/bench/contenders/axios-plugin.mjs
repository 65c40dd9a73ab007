// It verifies answers by itself, as it comes.
import { Wechatpay } from 'wechatpay-axios-plugin'

export function open({ url, path, mchid, serial, privateKey, certs, input }) {
  const wxpay = new Wechatpay({ baseURL: `${url}/`, mchid, serial, privateKey, certs })
  const pathname = path.slice(1)

  async function call() {
    const { data } = await wxpay.chain(pathname).post(input)
    return data
  }

  return { call, close() {} }
}
