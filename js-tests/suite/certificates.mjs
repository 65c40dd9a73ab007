import { equal, failure, ok } from './check.mjs'

export const certificateCases = {
  which: 'certificates',
  cases: {
    async 'certificates: downloaded at first use, once'({ control, client, input }) {
      const wxpay = client({ certs: 'auto' })
      await Promise.all([1, 2, 3].map(() => wxpay.preEntrustSign.miniProgram(input())))
      const paths = (await control.requests()).map(({ path }) => path)
      equal(paths.filter((path) => path === '/v3/certificates').length, 1, 'downloads')
      equal(paths.length, 4, 'requests')
    },

    async 'certificates: download, export, and a client from the export'({ merchant, client, input }) {
      const wxpay = client({ certs: 'auto' })
      const downloaded = await wxpay.certificates.download()
      equal(Object.keys(downloaded), Object.keys(merchant.certs), 'serials')
      const exported = wxpay.certificates.export()
      equal(exported, downloaded, 'export')
      await client({ certs: JSON.parse(JSON.stringify(exported)) }).preEntrustSign.miniProgram(input())
    },

    async 'certificates: the wrong APIv3 key'({ lib, merchant, client }) {
      const apiv3Key = [...merchant.apiv3Key].reverse().join('')
      const error = await failure(() => client({ certs: 'auto', apiv3Key }).certificates.download(), lib.WechatpayError)
      ok(!error.message.includes(apiv3Key), 'no key in the message')
    },
  },
}
