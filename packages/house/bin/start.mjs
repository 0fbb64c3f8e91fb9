// npm start: installs, builds, migrates, seeds, serves.
import { build, checkNode, install, runToEnd } from './workspace.mjs'

checkNode()
/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)
install(say)
build(say)
process.exit(await runToEnd('apps/server/src/main.ts'))
