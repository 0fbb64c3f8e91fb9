import type { Door, Reader } from './accounts.ts'

/** What a page of the portal asks in one go, as the browser sends it. */
export interface Screen {
  readonly name: string
  readonly by: Reader
  readonly calls: readonly (readonly [procedure: string, input: object])[]
}

/** The most that a page may ask of the database, all that knows the session included. */
export const MAX_QUERIES = 6

/** Where the screens are: a task with its report, plan and target, in a programme. */
export interface Place {
  readonly programme: string
  readonly task: number
  readonly period: string
  readonly year: number
  readonly target: string
  readonly order: string
}

export const screensOf = ({ programme, task, period, year, target, order }: Place): readonly Screen[] => {
  const p = { programme }
  const desk: Screen['calls'] = [
    ['duties.list', p],
    ['desk.notices', p],
  ]
  return [
    { name: 'desk of the office', by: 'office', calls: desk },
    { name: 'desk of a unit', by: 'clerk', calls: desk },
    { name: 'done', by: 'clerk', calls: [['desk.done', p]] },
    { name: 'lights', by: 'office', calls: [['desk.lights', p]] },
    {
      name: 'calendar',
      by: 'office',
      calls: [['desk.deadlines', { ...p, from: `${year}-06-01`, to: `${year}-06-30` }]],
    },
    { name: 'task', by: 'clerk', calls: [['duties.show', { ...p, task }]] },
    { name: 'report being written', by: 'clerk', calls: [['reports.show', { ...p, task, period }]] },
    { name: 'plan', by: 'clerk', calls: [['plans.show', { ...p, task, year }]] },
    { name: 'plans of a year', by: 'office', calls: [['plans.list', { ...p, year }]] },
    { name: 'indicators', by: 'office', calls: [['indicators.list', p]] },
    { name: 'indicator', by: 'clerk', calls: [['indicators.show', { ...p, target }]] },
    { name: 'workbooks', by: 'clerk', calls: [['workbooks.list', p]] },
    { name: 'ladder', by: 'office', calls: [['escalations.list', p]] },
    { name: 'inspections', by: 'office', calls: [['inspections.list', p]] },
    { name: 'county reports', by: 'clerk', calls: [['county.list', { ...p, period }]] },
    { name: 'county report', by: 'office', calls: [['county.show', { ...p, task, period }]] },
    { name: 'conclusions', by: 'office', calls: [['conclusions.list', p]] },
    { name: 'safeguards', by: 'office', calls: [['safeguards.list', p]] },
    { name: 'orders', by: 'office', calls: [['orders.list', p]] },
    { name: 'order', by: 'clerk', calls: [['orders.show', { ...p, order }]] },
    {
      name: 'settings of the office',
      by: 'office',
      calls: [
        ['schedule.show', p],
        ['desk.burden', { ...p, year }],
      ],
    },
    { name: 'scores', by: 'clerk', calls: [['scores.years', p]] },
    { name: 'start of the portal', by: 'clerk', calls: [['session.me', {}]] },
  ]
}

/** Asks what a screen asks; anything but an answer is a fault of the measurement. */
export const open = async (door: Door, { name, calls }: Screen, cookie: string): Promise<void> => {
  const input = Object.fromEntries(calls.map(([, one], index) => [index, one]))
  const answer = await door.inject({
    method: 'GET',
    url: `/trpc/${calls.map(([procedure]) => procedure).join(',')}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`,
    headers: { cookie },
  })
  if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.body.slice(0, 300)}`)
}
