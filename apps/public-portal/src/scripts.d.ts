/** The files of `src/scripts` built for browsers, see `scripts-plugin.ts`. */
declare module 'virtual:scripts' {
  const scripts: readonly { readonly path: string; readonly text: string }[]
  export default scripts
}

/** Traditional characters and their simplified ones: `環 环|護 护`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
