/** A style sheet as packed text: the build makes it small first. */
declare module '*.css?packed' {
  const text: string
  export default text
}
