import { expect, it } from 'vitest'
import { compose, openData } from '../../src/publication/index.ts'
import { material, SECRET } from './sample.ts'

const snapshot = compose(material())
const files = new Map(openData(snapshot).map(({ path, text }) => [path, text]))
const json = (name: string) => JSON.parse(files.get(`data/${name}.json`) ?? '')

it('[U6] every data file says which publication and document it belongs to, and that figures are invented', () => {
  for (const name of ['tasks', 'departments', 'targets'])
    expect(json(name)).toMatchObject({
      publication: { programme: 'sample', number: 3, issuedOn: '2018-11-05' },
      document: { number: '某委发〔2017〕1号' },
      demo: true,
    })
  expect(json('tasks').tasks.map(({ demo }: { demo: boolean }) => demo)).toEqual([true, false])
  expect(json('targets').targets[0].observations[0].demo).toBe(true)
})

it('[U6] where nothing is invented nothing is marked as invented', () => {
  const [tasks] = openData({ ...snapshot, demo: false })
  const read = JSON.parse(tasks?.text ?? '')
  expect([read.demo, ...read.tasks.map(({ demo }: { demo: boolean }) => demo)]).toEqual([false, false, false])
})

it('[U6] tasks, units and targets refer to each other by number, name and key', () => {
  expect(json('tasks').tasks[0]).toMatchObject({
    no: 1,
    number: '（1）',
    pillar: '坚持绿色发展',
    section: '治水',
    lead: '市科技局',
    supports: ['市环保局'],
    targets: ['1.1'],
  })
  expect(json('departments').departments[0]).toMatchObject({ name: '市科技局', leads: [1, 2], supports: [] })
  expect(json('targets').targets[0]).toMatchObject({ key: '1.1', task: 1 })
})

it('[U7] a target without figure says so and never shows zero', () => {
  const [measured, without] = json('targets').targets
  expect(measured.outcome).toEqual({
    standing: 'measured',
    about: '2018',
    met: false,
    final: false,
    ratio: '17/18',
  })
  expect(without.outcome).toEqual({ standing: 'no-figure' })
  expect(without.observations).toEqual([])
})

it('[U8] the table opens in a spreadsheet: byte order mark, CRLF, quotes, and no cell that runs', () => {
  const csv = files.get('data/tasks.csv') ?? ''
  expect(csv.startsWith('\uFEFFno,number,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv).toContain('"三季度，""两次""\n会议"')
  const older = {
    ...snapshot,
    tasks: snapshot.tasks.map((one) => ({ ...one, progress: one.progress.slice(1) })),
  }
  const formula = openData(older).find(({ path }) => path === 'data/tasks.csv')?.text ?? ''
  expect(formula).toContain(",'=1+1 二季度,")
})

it('[U9] nothing withheld is in any data file', () => {
  for (const [path, text] of files) expect(text, path).not.toContain(SECRET)
})

it('[U10] the same snapshot gives the same bytes', () => {
  expect(openData(compose(material()))).toEqual([...files].map(([path, text]) => ({ path, text })))
})
