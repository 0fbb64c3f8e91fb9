// npm run -s jiashan -- <command>: the commands of the installation.
import { build, checkNode, install, runToEnd } from './workspace.mjs'

checkNode()
/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`)
install(say)
build(say)
process.exit(await runToEnd('apps/server/src/cli/main.ts', process.argv.slice(2)))
