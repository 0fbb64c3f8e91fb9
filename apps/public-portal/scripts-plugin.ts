import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, minify, type Plugin } from 'vite'

const FOLDER = fileURLToPath(new URL('src/scripts/', import.meta.url))
const NAME = 'virtual:scripts'

/** Scripts of the site load each other as they lie in `assets/`: by the sibling's name, when they are needed. */
const isSibling = (id: string): boolean => /^\.\/[a-z-]+\.js$/.test(id)

/** One file of `src/scripts` as a self-contained module for browsers. */
const scriptText = async (file: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    // As a library: without what Vite adds to applications for preloading.
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${FOLDER}${file}`, formats: ['es'] },
      rollupOptions: { external: isSibling, output: { codeSplitting: false } },
    },
  })
  const [script] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  if (script?.type !== 'chunk') throw new Error(`${file} gave no script`)
  return (await minify(file, script.code, { module: true })).code
}

/** `virtual:scripts`: every file of `src/scripts` built for browsers, as `{ path, text }` of `assets/`. */
export const scripts = (): Plugin => ({
  name: NAME,
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  async load(id) {
    if (id !== `\0${NAME}`) return
    const files = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ts'))
      .toSorted()
    for (const file of files) this.addWatchFile(`${FOLDER}${file}`)
    const built = await Promise.all(
      files.map(async (file) => ({
        path: `assets/${file.replace(/\.ts$/, '.js')}`,
        text: await scriptText(file),
      })),
    )
    return `export default ${JSON.stringify(built)}`
  },
})
