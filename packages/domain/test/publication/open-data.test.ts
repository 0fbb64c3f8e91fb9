import { it as its } from '@effect/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import {
  CATALOGUE_PATH,
  columnsOf,
  compose,
  DATASETS,
  type Fields,
  openData,
  type Shape,
  SINGLE_FILES,
  type Snapshot,
} from '../../src/publication/index.ts'
import { SEAL } from '../../src/publication/seal/index.ts'
import { jsonRows, tableRows } from './files.ts'
import { newsworthy } from './news.ts'
import { material, observation, SECRET } from './sample.ts'

const snapshot = compose(material())
const filesOf = (of: Snapshot): ReadonlyMap<string, string> =>
  new Map(openData(of).map(({ path, text }) => [path, text]))
const files = filesOf(snapshot)
const json = (name: string, from = files) => JSON.parse(from.get(`data/${name}.json`) ?? '')

it('[U6] every data file says which publication and document it belongs to, and that figures are invented', () => {
  for (const { name } of DATASETS)
    expect(json(name)).toMatchObject({
      publication: { programme: 'sample', number: 3, issuedOn: '2018-11-05' },
      document: { number: '某委发〔2017〕1号' },
      demo: true,
    })
  expect(json('tasks').tasks.map(({ demo }: { demo: boolean }) => demo)).toEqual([true, false])
  expect(json('targets').targets[0].observations[0].demo).toBe(true)
  expect(json('observations').observations[0].demo).toBe(true)
  expect(json('reports').reports[0].demo).toBe(true)
})

it('[U6] where nothing is invented nothing is marked as invented', () => {
  const read = json('tasks', filesOf({ ...snapshot, demo: false }))
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
  expect(json('responsibilities').responsibilities.slice(0, 2)).toEqual([
    { task: 1, department: 'kjj', name: '市科技局', role: 'lead', roleLabel: '牵头', page: 'tasks/1/' },
    { task: 1, department: 'hbj', name: '市环保局', role: 'support', roleLabel: '配合', page: 'tasks/1/' },
  ])
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
  expect(without.outcome).toEqual({ standing: 'no-figure', about: null, met: null, final: null, ratio: null })
  expect(without.observations).toEqual([])
})

it('[U8] the table opens in a spreadsheet: byte order mark, CRLF, quotes, and no cell that runs', () => {
  const csv = files.get('data/tasks.csv') ?? ''
  expect(csv.startsWith('\uFEFFno,number,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv).toContain('"三季度，""两次""\n会议"')
  expect(files.get('data/reports.csv')).toContain(",'=1+1 二季度,")
})

it('[U8] a negative number stays a number', () => {
  const falling = filesOf(compose(material({ observations: [observation({ value: '-3.5' })] })))
  expect(falling.get('data/observations.csv')).toContain(',2018,-3.5,%,')
})

it('[U9] nothing withheld is in any data file', () => {
  for (const [path, text] of files) expect(text, path).not.toContain(SECRET)
})

it('[U10] the same snapshot gives the same bytes', () => {
  expect(openData(compose(material()))).toEqual([...files].map(([path, text]) => ({ path, text })))
})

it.each(DATASETS.map((one) => [one.name, one] as const))('[U50] %s.json is what its schema says', (name) => {
  for (const of of [snapshot, newsworthy, { ...snapshot, tasks: [], observations: [] }]) {
    const own = filesOf(of)
    const valid = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(own.get(`data/schema/${name}.json`) ?? ''),
    )
    valid(json(name, own))
    expect(valid.errors).toBe(null)
  }
})

it('[U50] every field is documented in both languages', () => {
  const undocumented = (fields: Fields, at: string): readonly string[] =>
    Object.entries(fields).flatMap(([name, { says, shape }]) => [
      ...(says.zh.trim() === '' || !/^[\x20-\x7E]+$/.test(says.en) ? [`${at}.${name}`] : []),
      ...within(shape, `${at}.${name}`),
    ])
  const within = (shape: Shape, at: string): readonly string[] => {
    if (shape.of === 'record') return undocumented(shape.fields, at)
    if (shape.of === 'list') return within(shape.item, at)
    return shape.of === 'optional' ? within(shape.shape, at) : []
  }
  for (const { name, fields } of DATASETS) expect(undocumented(fields, name)).toEqual([])
})

it.each(DATASETS.map((one) => [one.name, one] as const))(
  '[U51] %s.csv holds what its JSON file holds',
  (name, one) => {
    const own = filesOf(newsworthy)
    expect(columnsOf(one.fields).length).toBeGreaterThan(4)
    expect(tableRows(one, own.get(`data/${name}.csv`) ?? '')).toEqual(
      jsonRows(one, own.get(`data/${name}.json`) ?? ''),
    )
  },
)

its.prop(
  '[U51] whatever is written in them, tables are read back as they were',
  [Schema.String],
  ([given]) => {
    // Half a character has no bytes.
    const written = given.toWellFormed()
    const told: Snapshot = {
      ...newsworthy,
      tasks: newsworthy.tasks.map((one) => ({
        ...one,
        progress: one.progress.map((progress) => ({ ...progress, text: written, nextStep: `-${written}` })),
      })),
    }
    const own = filesOf(told)
    const reports = DATASETS.find(({ name }) => name === 'reports')
    if (reports === undefined) throw new Error('no reports')
    expect(tableRows(reports, own.get('data/reports.csv') ?? '')).toEqual(
      jsonRows(reports, own.get('data/reports.json') ?? ''),
    )
  },
)

/** Every address that a catalogue gives, from the root of the site. */
const listed = (text: string): readonly string[] =>
  [...text.matchAll(/"dcat:downloadURL": \{\s*"@id": "([^"]+)"/g)].map((match) =>
    new URL(match[1] ?? '', 'http://site.invalid/data/').pathname.slice(1),
  )

it('[U52] the catalogue lists every file of the data and no other', () => {
  const own = filesOf(newsworthy)
  const sealed = [SEAL.manifest, SEAL.signature, SEAL.chain, SEAL.keys]
  expect(listed(own.get(CATALOGUE_PATH) ?? '').toSorted()).toEqual(
    [...[...own.keys()].filter((path) => path !== CATALOGUE_PATH), ...sealed].toSorted(),
  )
  expect(
    SINGLE_FILES.every(({ path }) => own.has(path) || sealed.includes(path as typeof SEAL.manifest)),
  ).toBe(true)
})

it('[U52] a licence that nobody named is stated as missing', () => {
  const of = (licence: string | null) =>
    JSON.parse(filesOf({ ...snapshot, owner: { ...snapshot.owner, licence } }).get(CATALOGUE_PATH) ?? '')
  expect(of(null)['dct:rights']['rdfs:label'][0]['@value']).toBe('网站主办单位尚未指定许可')
  expect(of(null)['dct:license']).toBeUndefined()
  expect(of('https://example.org/licence')).toMatchObject({
    'dct:license': { '@id': 'https://example.org/licence' },
  })
  expect(of('政府开放数据许可')['dct:license']['rdfs:label']).toBe('政府开放数据许可')
})

it('[U52] the catalogue names its publisher, who is the owner of the site', () => {
  const owned = { ...snapshot, owner: { ...snapshot.owner, owner: '某市政府' } }
  expect(JSON.parse(filesOf(owned).get(CATALOGUE_PATH) ?? '')['dct:publisher']['foaf:name']).toBe('某市政府')
})

its.prop('[U55] what no table documents gets into no table', [Schema.String], ([text]) => {
  const secret = `${SECRET}${text}`
  const more = <T extends object>(one: T): T => ({ ...one, internal: secret })
  const told: Snapshot = {
    ...newsworthy,
    departments: newsworthy.departments.map(more),
    observations: newsworthy.observations.map(more),
    tasks: newsworthy.tasks.map((one) =>
      more({ ...one, milestones: one.milestones.map(more), progress: one.progress.map(more) }),
    ),
  }
  for (const { name } of DATASETS)
    for (const end of ['json', 'csv']) expect(filesOf(told).get(`data/${name}.${end}`)).not.toContain(SECRET)
})

it('[U56] every figure and every report has an address of its own', () => {
  const pages = [...json('observations').observations, ...json('reports').reports].map(({ page }) => page)
  expect(pages).toEqual(['targets/1.1/#2018', 'tasks/1/#report-2018-Q3', 'tasks/1/#report-2018-Q2'])
})
