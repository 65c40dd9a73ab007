/** What a proxy in front of a broken gateway sends, for the fault `not-json`. */
export const HTML: Buffer = Buffer.from('<html><body><h1>502 Bad Gateway</h1></body></html>\n')
