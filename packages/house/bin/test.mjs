// npm test: everything that must pass. --postgres: the server's tests and the journeys on DATABASE_URL.
import { build, checkNode, install, pnpm, stop } from './workspace.mjs'

checkNode()
/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)
install(say)
build(say)
const postgres = process.argv.includes('--postgres')
if (postgres && !process.env.JIASHAN_TEST_DATABASE_URL)
  stop('set JIASHAN_TEST_DATABASE_URL to a PostgreSQL server on which databases may be made')
const tasks = postgres
  ? [
      ['turbo', 'run', 'test', '--filter=@jiashan/server'],
      ['turbo', 'run', 'journeys'],
    ]
  : [
      ['biome', 'ci', '--colors=off', '--max-diagnostics=20', '.'],
      ['turbo', 'run', 'generate', 'typecheck', '--output-logs=errors-only'],
      ['knip'],
      ['turbo', 'run', 'test', '--concurrency=1', '--output-logs=errors-only'],
      ['turbo', 'run', 'journeys'],
    ]
for (const task of tasks) {
  process.stdout.write(`\n> ${task.join(' ')}\n`)
  const { status } = pnpm(['exec', ...task])
  if (status !== 0) process.exit(status ?? 1)
}
