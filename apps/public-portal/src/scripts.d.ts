/** The files of `src/scripts` built for browsers, see `scripts-plugin.ts`. */
declare module 'virtual:scripts' {
  const scripts: readonly { readonly path: string; readonly text: string }[]
  export default scripts
}
