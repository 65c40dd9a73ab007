import type { Sentences } from '../sandbox/translation.ts'

const PLATFORM = '商户平台 → 账户中心 → API安全'
const QUERY_FIRST = '该请求可能已被处理：请先查询，再决定是否重发'

/** What the errors of the library say, for commands that speak Chinese. The library itself speaks English everywhere. */
export const librarySentences: Sentences = [
  // Keys and certificates.
  ['{} is neither a key nor a certificate: {}', '{} 既不是密钥也不是证书：{}'],
  ['{} is a private key: {}', '{} 是私钥：{}'],
  ['{} is an EC private key: {}', '{} 是 EC 私钥：{}'],
  ['{} is an encrypted private key: {}', '{} 是加密的私钥：{}'],
  ['{} is a public key: {}', '{} 是公钥：{}'],
  ['{} is a certificate: {}', '{} 是证书：{}'],
  ['{} is a PKCS#12 file (.p12): {}', '{} 是 PKCS#12 文件（.p12）：{}'],
  ['{} is the name of a file: {}', '{} 是文件名：{}'],
  ['{} is a PEM with each line break escaped twice, as \\\\n: {}', '{} 的 PEM 中换行被转义了两次（\\\\n）：{}'],
  ['{} is a PEM that is not whole: {}', '{} 的 PEM 不完整：{}'],
  ['{} is not an RSA key: {}', '{} 不是 RSA 密钥：{}'],
  ['{} is damaged: {}', '{} 已损坏：{}'],
  ['{} is a damaged certificate: {}', '{} 是已损坏的证书：{}'],
  ['{} is an RSA key of {} bits: {}', '{} 是 {} 位的 RSA 密钥：{}'],
  [
    '{} is an RSA key with {}: it is damaged or forged, export it again',
    '{} 的 RSA 参数异常（{}）：已损坏或被伪造，请重新导出',
  ],
  ["WeChat Pay's keys have 2048 or more (up to 8192)", '微信支付的密钥为 2048 位或更长（不超过 8192 位）'],
  ["WeChat Pay's platform keys are RSA", '微信支付的平台密钥都是 RSA 密钥'],
  [
    'WeChat Pay signs with RSA, pass the content of apiclient_key.pem',
    '微信支付使用 RSA 签名，请传入 apiclient_key.pem 的内容',
  ],
  [
    'WeChat Pay signs with RSA: pass the content of apiclient_key.pem',
    '微信支付使用 RSA 签名，请传入 apiclient_key.pem 的内容',
  ],
  ['pass the content of {} here, and {} as certificate', '此处应传入 {} 的内容，{} 应作为 certificate'],
  ['pass the content of {} here, and {} in certs', '此处应传入 {} 的内容，{} 应放入 certs'],
  [
    'pass the content of {}, or in the environment its name as WECHATPAY_…_FILE',
    '请传入 {} 的内容，或在环境变量 WECHATPAY_…_FILE 中给出文件名',
  ],
  [
    'pass the content of {} (PEM, base64 of it, or DER), complete with its BEGIN and END lines',
    '请传入 {} 的完整内容（PEM、其 base64 或 DER），包括 BEGIN 和 END 行',
  ],
  ['pass the content of {}', '请传入 {} 的内容'],
  ['write each line break as \\n, or as it is', '换行应写成 \\n 或保持原样'],
  ['copy all of {}, from its BEGIN line to its END line', '请完整复制 {}，从 BEGIN 行到 END 行'],
  ['decrypt it with `{}`', '请用 `{}` 解密'],
  ['take the key out with `{}` (OpenSSL 3 may need -legacy)', '请用 `{}` 取出私钥（OpenSSL 3 可能需要 -legacy）'],
  ['download or {} again', '请重新下载或{}'],
  ['export apiclient_key.pem', '导出 apiclient_key.pem'],
  ['export it again', '请重新导出'],
  ['an even modulus', '模数为偶数'],
  ["a public exponent that proves nothing (WeChat Pay's keys have 65537)", '公钥指数无效，微信支付的密钥为 65537'],
  ['the certificate, in PEM', '证书（PEM）'],
  [
    '{} is missing: pass the serial number of the merchant API certificate, or the certificate {}',
    '缺少 {}：请传入商户API证书序列号，或商户API证书 {}',
  ],
  [
    'certificate ({}) does not belong to privateKey: take apiclient_cert.pem and apiclient_key.pem from the same archive',
    'certificate（{}）与 privateKey 不匹配：请使用同一个压缩包中的 apiclient_cert.pem 和 apiclient_key.pem',
  ],
  [
    'serial is not that of certificate, which is {}: use that, or leave serial out',
    'serial 与 certificate 不符：证书序列号为 {}，请改用它，或不填 serial',
  ],
  [
    "serial must be the 40 hexadecimal digits of the merchant API certificate's serial number, but it {} ({} characters): {}",
    'serial 应为商户API证书的序列号（40 位十六进制），但它{}（{} 个字符）：{}',
  ],
  ["is the id of WeChat Pay's public key, which belongs into certs", '是微信支付公钥ID，应放入 certs'],
  ['has colons between its digits', '含有冒号'],
  ['looks like a decimal number', '像是十进制数字'],
  ['is not that', '不是'],
  [
    'take it from the merchant platform or from `{}`, or pass the certificate instead',
    '请从商户平台或用 `{}` 获取，或改为传入证书',
  ],
  [
    "{} is the merchant's own certificate or key (apiclient_cert.pem): answers are signed by WeChat Pay, pass its public key " +
      '(pub_key.pem) or platform certificate',
    '{} 是商户自己的证书或密钥（apiclient_cert.pem）：应答由微信支付签名，请传入微信支付公钥（pub_key.pem）或平台证书',
  ],
  ['{} is the certificate with the serial {}: use that as its key', '{} 是序列号为 {} 的证书：请以该序列号作为键'],
  [
    'the keys of certs must be serial numbers of certificates (hexadecimal digits), or the ids of public keys: PUB_KEY_ID_ ' +
      'and digits, such as {}; one has {} characters and is neither',
    'certs 的键应为证书序列号（十六进制）或公钥ID（PUB_KEY_ID_ 加数字，例如 {}），其中有一个 {} 个字符的键两者都不是',
  ],
  [
    'apiv3Key must have 32 bytes, got {}: copy it from the merchant platform, account centre, API security (it is not the ' +
      'APIv2 key), and look for blanks or line breaks around it',
    `apiv3Key 应为 32 字节，实际 {} 字节：请从${PLATFORM}获取（不是 APIv2密钥），并检查首尾的空格和换行`,
  ],
  [
    "mchid must be the merchant number: a string of 1 to 32 digits, such as '1900000109'",
    "mchid 应为商户号：1 至 32 位数字的字符串，例如 '1900000109'",
  ],
  // Settings.
  ['missing environment variables: {}', '缺少环境变量：{}'],
  ['WECHATPAY_{} or WECHATPAY_{}', 'WECHATPAY_{} 或 WECHATPAY_{}'],
  ['{} is missing: pass {}', '缺少 {}：请传入 {}'],
  ['{} cannot be read here: put the content into {}', '此处无法读取 {}：请将内容写入 {}'],
  ['{} names a file that cannot be read: {}', '{} 指定的文件无法读取：{}'],
  ['{} names a file that cannot be read', '{} 指定的文件无法读取'],
  [
    '{} names no file that can be read, and its value, not shown here, looks like a key: put it into {}, without _FILE',
    '{} 指定的不是可读取的文件，其值（此处不显示）像是密钥：请写入 {}（不带 _FILE）',
  ],
  ['{} must be an origin such as {}, without path and query', '{} 应为 {} 这样的源，不带路径和查询参数'],
  [
    '{} must be an origin such as {}, with https:// or http:// in front',
    '{} 应为 {} 这样的源，以 https:// 或 http:// 开头',
  ],
  [
    '{} must be https: http is for this machine and private networks only. Where something on the way does the TLS, pass a ' +
      'fetch of yours that sends to it, and the https origin here',
    '{} 须为 https：http 只能用于本机和内网。若由中间代理终结 TLS，请传入发往该代理的自定义 fetch，此处填 https 源',
  ],
  [
    "certs: 'auto' and autoCertificates need apiv3Key, which opens the downloaded certificates",
    "certs: 'auto' 和 autoCertificates 需要 apiv3Key，用于解密下载的证书",
  ],
  // What was asked for.
  ['invalid input, nothing was sent: {}', '参数错误，请求未发出：{}'],
  ['invalid input, nothing was sent', '参数错误，请求未发出'],
  ['{} is missing: the path needs it', '缺少 {}：路径需要它'],
  ['{} is missing', '缺少 {}'],
  ['{} is not documented for this endpoint: did you mean {}?', '{} 不是该接口的字段：您是不是想写 {}？'],
  ['{} is not documented for this endpoint; a call style can send it', '{} 不是该接口的已知字段；如需发送请用调用写法'],
  ['{} must be an integer, in fen (1.50 yuan are 150), got {}', '{} 须为整数，单位为分（1.50 元为 150），实际是 {}'],
  ['{} must be {}, got {}', '{} 须为 {}，实际是 {}'],
  ['{} must have {} to {} characters, got {}', '{} 须为 {} 至 {} 个字符，实际 {} 个'],
  ['{} must have {} to {} bytes, got {}', '{} 须为 {} 至 {} 字节，实际 {} 字节'],
  ['{} must not be empty', '{} 不能为空'],
  ['{} must be between {} and {}', '{} 须在 {} 至 {} 之间'],
  ['{} takes characters of up to 3 bytes in UTF-8 (no emoji)', '{} 只能用 UTF-8 不超过 3 字节的字符（不能有 emoji）'],
  ['{} takes digits and letters only', '{} 只能是数字和字母'],
  ['{} takes digits, letters and {} only', '{} 只能是数字、字母和 {}'],
  [
    '{} must carry no query and no fragment: WeChat Pay refuses addresses with parameters',
    '{} 不能带查询参数和 # 片段：微信支付拒绝带参数的地址',
  ],
  ['{} must be an absolute https or http address', '{} 须为完整的 https 或 http 地址'],
  ['{} must be an https address', '{} 须为 https 地址'],
  ['{} must name a host', '{} 缺少主机名'],
  ['{} must carry no user name or password', '{} 不能带用户名和密码'],
  ['{} must begin with v3/', '{} 须以 v3/ 开头'],
  ['{} is made by this package', '{} 由本包生成'],
  ['an integer', '整数'],
  ['an object', '对象'],
  ['a string', '字符串'],
  ['a number', '数字'],
  ['json cannot be sent with GET: put parameters into query', 'GET 不能带 json：参数请放入 query'],
  ['the method must be GET, POST, PUT, PATCH or DELETE', '请求方法须为 GET、POST、PUT、PATCH 或 DELETE'],
  [
    '{} is neither an option nor a place in the path: did you mean {}?',
    '{} 既不是选项也不是路径中的占位：您是不是想写 {}？',
  ],
  [
    '{} is neither an option nor a place in the path: is it spelled as the path spells it?',
    '{} 既不是选项也不是路径中的占位：拼写是否与路径一致？',
  ],
  // What WeChat Pay answered.
  ['WeChat Pay answered {}', '微信支付返回 {}'],
  ['{}: the request may have been processed, query before you repeat it', `{}。${QUERY_FIRST}`],
  ['{} (redirects are not followed: check the base URL)', '{}（不跟随重定向：请检查地址）'],
  [
    'the answer cannot be trusted: {}. The request may have been processed: query before you repeat it',
    `应答不可信：{}。${QUERY_FIRST}`,
  ],
  ['the answer cannot be trusted: {}', '应答不可信：{}'],
  ['the notification cannot be trusted: {}', '回调通知不可信：{}'],
  ['the header {} is missing (proxies and CDNs may strip it)', '缺少报文头 {}（可能被代理或 CDN 去掉了）'],
  ['the Wechatpay-Timestamp is not a time in Unix seconds', 'Wechatpay-Timestamp 不是以秒为单位的 Unix 时间戳'],
  [
    'the signature does not belong to these bytes: the body must arrive untouched (no parsing, re-encoding or proxy in ' +
      "between), and the key in certs must be WeChat Pay's",
    '签名与这些字节不符：报文须为收到的原始字节（中间不能有解析、重新编码或代理改动），且 certs 中的密钥须为微信支付的',
  ],
  [
    'its timestamp is {} s behind the clock of this machine, {} are allowed: {}',
    '时间戳比本机时钟慢 {} 秒，最多允许 {} 秒：{}',
  ],
  [
    'its timestamp is {} s ahead of the clock of this machine, {} are allowed: {}',
    '时间戳比本机时钟快 {} 秒，最多允许 {} 秒：{}',
  ],
  ['it names the platform key {}, but certs holds {}: {}', '报文指明的平台密钥是 {}，而 certs 中是 {}：{}'],
  ['no key', '空'],
  ['add that key to certs', '请将该密钥加入 certs'],
  [
    '{} differs from it in {} character: compare the two for a typo, or add the other key to certs',
    '{} 与它只差 {} 个字符：请核对是否输错，或将该密钥加入 certs',
  ],
  [
    '{} differs from it in {} characters: compare the two for a typo, or add the other key to certs',
    '{} 与它只差 {} 个字符：请核对是否输错，或将该密钥加入 certs',
  ],
  [
    'certificates are downloaded at most once a minute, and the last time is less than a minute ago, so try again then',
    '平台证书每分钟最多下载一次，距上次不足一分钟，请稍后重试',
  ],
  [
    'the certificate {} in certs has expired: download the current ones',
    'certs 中的证书 {} 已过期：请下载当前的平台证书',
  ],
  [
    'the certificate {} in certs is not valid yet: check the clock of this machine',
    'certs 中的证书 {} 尚未生效：请检查本机时钟',
  ],
  ['the answer is verified, but its body is not JSON', '应答验签通过，但主体不是 JSON'],
  ['no answer from {} ({}): no connection was made', '{} 没有应答（{}）：连接未建立'],
  ['no answer from {} ({}): {}', '{} 没有应答（{}）：{}'],
  ['no answer from {}: {}', '{} 没有应答：{}'],
  ['the request may have been processed, query before you repeat it', QUERY_FIRST],
  ['{}: does that server speak http://?', '{}，对方是否使用 http://？'],
  ['{}: or does that server speak https://?', '{}，对方是否使用 https://？'],
  // Hints.
  ['did you mean {}?', '您是不是想请求 {}？'],
  ['the clock of this machine is {} s ahead of that of {}: {}', '本机时钟比 {1} 快 {0} 秒：{2}'],
  ['the clock of this machine is {} s behind that of {}: {}', '本机时钟比 {1} 慢 {0} 秒：{2}'],
  [
    'synchronise it (NTP), or correct the option now, which gives milliseconds',
    '请校准时钟（NTP），或修正返回毫秒的选项 now',
  ],
  [
    '{} does not know these keys. A sandbox that was started again has new ones: take over its settings again, or start it ' +
      'with --keys FILE. Otherwise {}',
    '{} 不认识这些密钥。沙箱重启后密钥会变：请重新取用它的配置，或用 --keys FILE 启动。否则：{}',
  ],
  [
    'serial does not belong to privateKey: pass the certificate (apiclient_cert.pem) instead of serial, and both are compared',
    'serial 与 privateKey 不匹配：请传入证书（apiclient_cert.pem）代替 serial，即可核对',
  ],
  [
    'the account has no API certificate, or mchid is not the merchant number of this key: apply for one on the merchant ' +
      'platform, account centre, API security',
    `该商户没有商户API证书，或 mchid 不是该私钥对应的商户号：请在${PLATFORM}申请`,
  ],
  [
    'the account has no APIv3 key: set it on the merchant platform, account centre, API security',
    `该商户没有设置 APIv3密钥：请在${PLATFORM}设置`,
  ],
  [
    "the account has no platform certificates: configure WeChat Pay's public key in certs instead (merchant platform, account " +
      'centre, API security)',
    `该商户没有平台证书：请改用微信支付公钥（${PLATFORM}）`,
  ],
  [
    "the merchant number in the body is not the client's mchid: they must be the same",
    '报文中的商户号与 mchid 不一致：两者须相同',
  ],
  [
    'the merchant API certificate is no longer valid: download the current one with its key from the merchant platform, ' +
      'account centre, API security',
    `商户API证书已失效：请在${PLATFORM}下载当前证书及其私钥`,
  ],
  [
    'the Authorization header arrived damaged or not at all: does a proxy on the way change headers?',
    'Authorization 请求头缺失或损坏：是否有代理改动了请求头？',
  ],
  [
    'what arrived has the method, path and length that were signed, so the signature was made with another key than that of ' +
      'serial: run `wechatpay-entrust doctor`',
    '实际收到的方法、路径和长度与签名时一致，说明签名所用的私钥与 serial 不匹配：请运行 `wechatpay-entrust doctor`',
  ],
  [
    'the request was changed after it was signed, in method, path or body: by a proxy, or by a fetch of yours',
    '请求在签名之后被改动（方法、路径或主体）：可能是代理，或自定义的 fetch',
  ],
  [
    'the signature was made with another key than that of serial, or the request was changed on its way: {}',
    '签名所用的私钥与 serial 不匹配，或请求在途中被改动：{}',
  ],
  [
    'run `wechatpay-entrust doctor`, and set WECHATPAY_DEBUG=1 to see the string that was signed',
    '请运行 `wechatpay-entrust doctor`，并设置 WECHATPAY_DEBUG=1 查看签名串',
  ],
  [
    'run `wechatpay-entrust doctor`, and compare with signedMessage',
    '请运行 `wechatpay-entrust doctor`，并与 signedMessage 对比',
  ],
  [
    "out_contract_code is the number that you gave: this one has 18 digits, as a contract_id of WeChat Pay's",
    'out_contract_code 应为商户自己的签约协议号：这里是 18 位数字，像是微信支付的 contract_id',
  ],
  // Sealed texts, and the list of certificates.
  ['{} cannot be decrypted: {}', '{} 无法解密：{}'],
  [
    'it must be base64 of what was encrypted to the certificate of this privateKey (RSA-OAEP, SHA-1)',
    '须为用该 privateKey 对应证书加密后的 base64（RSA-OAEP、SHA-1）',
  ],
  [
    'a platform certificate does not open with this apiv3Key: compare it with the one set on the merchant platform (account ' +
      'centre, API security)',
    `用此 apiv3Key 无法解密平台证书：请与${PLATFORM}设置的密钥核对`,
  ],
  // What the sandbox has against what a command was given.
  [
    'there is no example of {}: give its resource, or take a known event; known are {}',
    '没有 {} 的示例：请给出 --resource，或选用已知事件：{}',
  ],
  [
    'there is no example of {}: give its resource, or take a known event; is {} meant?',
    '没有 {} 的示例：请给出 --resource，或选用已知事件；您是不是想输入 {}？',
  ],
  ['event_type is a name such as {}', '事件名应类似 {}'],
  [
    '--allow-host is a list of host names without scheme, port and path, such as "sandbox.example"; {} is none',
    '--allow-host 应为主机名，不带协议、端口和路径，例如 "sandbox.example"；{} 不是',
  ],
  ['the file of --keys holds what sandbox.keys of another sandbox gave: {}', '--keys 的文件不是沙箱的密钥文件：{}'],
  ['a certificate is not that of its private key', '证书与其私钥不匹配'],
  ['mchid is 8 to 10 digits', 'mchid 应为 8 至 10 位数字'],
  ['apiv3Key has 32 bytes', 'apiv3Key 应为 32 字节'],
]
