/** A program as text: the build bundles it with all that it needs, but for the modules of Node. */
declare module '*.ts?code' {
  const code: string
  export default code
}
