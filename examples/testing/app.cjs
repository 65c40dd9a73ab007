// A small application: contracts of accounts, in a Map where yours has a database.
const { randomUUID } = require('node:crypto')

/** `wxpay` and the settings are handed in, so that a test hands in those of a sandbox. */
exports.createShop = (wxpay, { appid, plan_id, notify_url }) => {
  const states = new Map()

  return {
    /** Which contract is in which state: `pending`, `signed` or `ended`. */
    states,

    /** Pre-signs a contract of this account. */
    async open(account) {
      const out_contract_code = randomUUID().replaceAll('-', '')
      states.set(out_contract_code, 'pending')
      const input = { appid, plan_id, out_contract_code, contract_display_account: account, notify_url }
      return await wxpay.preEntrustSign.miniProgram(input)
    },

    /** What the route of `notify_url` answers. */
    notify: wxpay.notifications.handler(
      ({ event_type, resource }) => {
        if (event_type === 'ECOMMERCE_ENTRUST.SIGN') states.set(resource.out_contract_code, 'signed')
        if (event_type === 'ECOMMERCE_ENTRUST.TERMINATE') states.set(resource.out_contract_code, 'ended')
      },
      { onError: (error) => states.set('refused', error.message) },
    ),
  }
}
