/** A program as packed text: the build bundles it with all that it needs, but for the modules of Node. */
declare module '*.ts?packed' {
  const text: string
  export default text
}
