// Every way into the package that a value can take: functions, their arguments, and options.
import { appLaunch, miniProgramLaunch, redirectLaunch, Wechatpay } from 'wechatpay-entrust'
import { toNodeHandler } from 'wechatpay-entrust/node'
import { input, options } from '../client/merchant.mjs'
import { operations } from '../contracts/rows.mjs'

const OPTIONS = [
  ...['mchid', 'privateKey', 'serial', 'certificate', 'certs', 'autoCertificates', 'apiv3Key', 'baseUrl', 'backupUrl'],
  ...['timeout', 'maxRetries', 'signer', 'fetch', 'agent', 'connectTimeout', 'now', 'onAttempt', 'unknown'],
]
const CALL_OPTIONS = ['json', 'query', 'headers', 'signal', 'timeout', 'idempotent', 'id', 'unknown']
const VERBS = ['get', 'post', 'put', 'patch', 'delete']
const PATH = '/v3/fuzz'

/** A client whose option is the value, and one call of it. */
const withOption =
  (name) =>
  async (value, { client }) => {
    const wxpay = client({ [name]: value })
    try {
      return await wxpay.preEntrustSign.miniProgram(input())
    } finally {
      wxpay.close()
    }
  }

function leaf(wxpay, name) {
  return name.split('.').reduce(([, holder], step) => [holder, holder[step]], [undefined, wxpay])
}

const typed =
  (name) =>
  (value, { wxpay }) => {
    const [holder, call] = leaf(wxpay, name)
    return call.call(holder, value)
  }

const signedHeaders = [
  'Wechatpay-Timestamp',
  'Wechatpay-Nonce',
  'Wechatpay-Serial',
  'Wechatpay-Signature',
  'Request-ID',
]
const message = () => ({
  status: 200,
  headers: Object.fromEntries(signedHeaders.map((name) => [name, '1'])),
  body: '{}',
})

/** The name of each attempt, and what it does with a value; it may throw, reject or give anything. */
export const attempts = {
  'new Wechatpay': (value) => new Wechatpay(value),
  'Wechatpay()': (value) => Reflect.apply(Wechatpay, undefined, [value]),
  'Wechatpay.fromEnv': (value) => Wechatpay.fromEnv(value),
  'Wechatpay.fromEnv, options': (value) => Wechatpay.fromEnv({}, value),
  'Wechatpay.fromEnv, a variable': (value) =>
    Wechatpay.fromEnv({ WECHATPAY_MCHID: value, WECHATPAY_PRIVATE_KEY: value }),
  'Wechatpay.notifications': (value) => Wechatpay.notifications(value),
  'Wechatpay.notifications, a client': (value, { wxpay }) => Wechatpay.notifications([wxpay, value]),
  'instanceof Wechatpay': (value) => value instanceof Wechatpay,
  ...Object.fromEntries(OPTIONS.map((name) => [`the option ${name}`, withOption(name)])),
  'certs, a key': (value, { client }) => client({ certs: { PUB_KEY_ID_1: value } }),
  'an external signer': withOption('privateKey'),
  'sign of an external signer': (value, { client }) =>
    client({ privateKey: { sign: value } }).preEntrustSign.miniProgram(input()),
  'the signature of an external signer': (value, { client }) =>
    client({ privateKey: { sign: () => value } }).preEntrustSign.miniProgram(input()),
  'the answer of a fetch': (value, { client }) => client({ fetch: () => value }).preEntrustSign.miniProgram(input()),
  'the status of a fetch': (value, { client }) =>
    client({
      fetch: async () => ({ status: value, headers: new Headers(), arrayBuffer: async () => new ArrayBuffer(0) }),
    }).v3.fuzz.get(),
  'the headers of a fetch': (value, { client }) =>
    client({
      fetch: async () => ({ status: 200, headers: value, arrayBuffer: async () => new ArrayBuffer(0) }),
    }).v3.fuzz.get(),
  'the body of a fetch': (value, { client }) =>
    client({
      fetch: async () => ({ status: 200, headers: new Headers(), arrayBuffer: async () => value }),
    }).v3.fuzz.get(),
  'what a fetch throws': (value, { client }) =>
    client({
      fetch: () => {
        throw value
      },
    }).v3.fuzz.get(),
  'what now() gives': (value, { client }) => client({ now: () => value }).v3.fuzz.get(),
  'what onAttempt throws': (value, { client }) =>
    client({
      onAttempt: () => {
        throw value
      },
    }).v3.fuzz.get(),
  ...Object.fromEntries(operations.map(({ name }) => [name, typed(name)])),
  ...Object.fromEntries(
    Object.keys(input()).map((name) => [
      `pre-sign, ${name}`,
      (value, { wxpay }) => wxpay.preEntrustSign.miniProgram(input({ [name]: value })),
    ]),
  ),
  'pre-sign, a field that is none': (value, { wxpay }) => wxpay.preEntrustSign.miniProgram(input({ unknown: value })),
  'pre-sign, options': (value, { wxpay }) => wxpay.preEntrustSign.miniProgram(input(), value),
  'pre-sign, signal': (value, { wxpay }) => wxpay.preEntrustSign.miniProgram(input(), { signal: value }),
  'pre-sign, timeout': (value, { wxpay }) => wxpay.preEntrustSign.miniProgram(input(), { timeout: value }),
  'request, method': (value, { wxpay }) => wxpay.request(value, PATH),
  'request, path': (value, { wxpay }) => wxpay.request('POST', value, { json: {} }),
  'request, options': (value, { wxpay }) => wxpay.request('POST', PATH, value),
  'prepare, method': (value, { wxpay }) => wxpay.prepare(value, PATH),
  'prepare, path': (value, { wxpay }) => wxpay.prepare('GET', value),
  'prepare, options': (value, { wxpay }) => wxpay.prepare('POST', PATH, value),
  ...Object.fromEntries(
    CALL_OPTIONS.flatMap((name) => [
      [`request, ${name}`, (value, { wxpay }) => wxpay.request('POST', `${PATH}/{id}`, { id: 'a', [name]: value })],
      [`prepare, ${name}`, (value, { wxpay }) => wxpay.prepare('POST', `${PATH}/{id}`, { id: 'a', [name]: value })],
      [`chain, ${name}`, (value, { wxpay }) => wxpay.v3.fuzz.$id$.post({ id: 'a', [name]: value })],
    ]),
  ),
  'query, a value': (value, { wxpay }) => wxpay.v3.fuzz.get({ query: { a: value } }),
  'query, a list': (value, { wxpay }) => wxpay.v3.fuzz.get({ query: { a: [value, 1] } }),
  'headers, a value': (value, { wxpay }) => wxpay.v3.fuzz.get({ headers: { 'X-A': value } }),
  'json, deep inside': (value, { wxpay }) => wxpay.v3.fuzz.post({ json: { a: [{ b: value }] } }),
  'chain()': (value, { wxpay }) => wxpay.chain(value).get(),
  'chain, a name': (value, { wxpay }) => wxpay.v3[value].get(),
  ...Object.fromEntries(VERBS.map((verb) => [`chain, ${verb}`, (value, { wxpay }) => wxpay.v3.fuzz[verb](value)])),
  receive: (value, { wxpay }) => wxpay.receive(value),
  'receive, status': (value, { wxpay }) => wxpay.receive({ ...message(), status: value }),
  'receive, headers': (value, { wxpay }) => wxpay.receive({ ...message(), headers: value }),
  'receive, a header': (value, { wxpay }) =>
    wxpay.receive({ ...message(), headers: { ...message().headers, 'Wechatpay-Nonce': value } }),
  'receive, body': (value, { wxpay }) => wxpay.receive({ ...message(), body: value }),
  paymentLaunch: (value, { wxpay }) => wxpay.paymentLaunch(value),
  'paymentLaunch, a field': (value, { wxpay }) =>
    wxpay.paymentLaunch({ appid: value, prepay_id: value, trade_type: value }),
  encrypt: (value, { wxpay }) => wxpay.encrypt(value),
  decrypt: (value, { wxpay }) => wxpay.decrypt(value),
  rotate: (value, { client }) => client({}).rotate(value),
  'rotate, a key': (value, { client }) => client({}).rotate({ privateKey: value, serial: value, certs: value }),
  'certificates.download': (value, { wxpay }) => wxpay.certificates.download(value),
  'notifications.parse': (value, { wxpay }) => wxpay.notifications.parse(value),
  'notifications.parse, headers': (value, { wxpay }) => wxpay.notifications.parse({ headers: value, body: '{}' }),
  'notifications.parse, body': (value, { wxpay }) =>
    wxpay.notifications.parse({ headers: message().headers, body: value }),
  'notifications.handler': (value, { wxpay }) => wxpay.notifications.handler(value),
  'notifications.handler, options': (value, { wxpay }) => wxpay.notifications.handler(() => {}, value),
  'notifications.handler, replayGuard': (value, { wxpay }) =>
    wxpay.notifications.handler(() => {}, { replayGuard: value }),
  'a handler': (value, { wxpay }) => wxpay.notifications.handler(() => {}, { onError: () => {} })(value),
  'answer of a handler': (value, { wxpay }) =>
    wxpay.notifications.handler(() => {}, { onError: () => {} }).answer(value),
  toNodeHandler: (value) => toNodeHandler(value),
  appLaunch: (value) => appLaunch(value),
  miniProgramLaunch: (value) => miniProgramLaunch(value),
  redirectLaunch: (value) => redirectLaunch(value),
  'debit, input': (value, { wxpay }) => wxpay.debit?.(value),
}

/** Options of clients that are tried: nothing waits for long. */
export const quick = (gateway, change) => options({ baseUrl: gateway.url, timeout: 800, maxRetries: 0, ...change })
