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
  /** Null where the group has not met, agreed or been asked for anything. */
  readonly coordinated: Coordinated | null
}

/** What the group has to do with. */
export interface Coordinated {
  readonly meeting: string
  readonly resolution: string
  readonly matter: string
}

/** Pages on one thing of the group's work. */
const coordinatedPages = (
  { programme }: Place,
  { meeting, resolution, matter }: Coordinated,
): readonly Screen[] => {
  const p = { programme }
  return [
    { name: 'meeting', by: 'office', calls: [['meetings.show', { ...p, meeting }]] },
    { name: 'resolution', by: 'office', calls: [['resolutions.show', { ...p, resolution }]] },
    { name: 'matter', by: 'office', calls: [['matters.show', { ...p, matter }]] },
  ]
}

export const screensOf = (place: Place): readonly Screen[] => {
  const { programme, task, period, year, target, order, coordinated } = place
  const p = { programme }
  const desk: Screen['calls'] = [
    ['duties.list', p],
    ['desk.notices', p],
  ]
  const items = (list: string) => ({ list, whose: 'all', page: 0 })
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
    { name: 'cockpit', by: 'office', calls: [['cockpit.show', p]] },
    { name: 'bulletins', by: 'office', calls: [['bulletins.list', p]] },
    { name: 'deliveries', by: 'office', calls: [['telling.deliveries', p]] },
    { name: 'ladder', by: 'office', calls: [['escalations.list', p]] },
    { name: 'inspections', by: 'office', calls: [['inspections.list', p]] },
    { name: 'county reports', by: 'clerk', calls: [['county.list', { ...p, period }]] },
    { name: 'county report', by: 'office', calls: [['county.show', { ...p, task, period }]] },
    { name: 'conclusions', by: 'office', calls: [['conclusions.list', p]] },
    {
      name: 'disclosure of a unit',
      by: 'clerk',
      calls: [['disclosure.items', { ...p, lists: [items('to-sign'), items('signed')] }]],
    },
    {
      name: 'disclosure board',
      by: 'office',
      calls: [['disclosure.board', { ...p, lists: [items('to-review')], page: 0 }]],
    },
    { name: 'safeguards', by: 'office', calls: [['safeguards.list', p]] },
    { name: 'orders', by: 'office', calls: [['orders.list', p]] },
    { name: 'order', by: 'clerk', calls: [['orders.show', { ...p, order }]] },
    { name: 'group', by: 'office', calls: [['group.show', p]] },
    { name: 'key tasks', by: 'office', calls: [['keyTasks.list', p]] },
    { name: 'meetings', by: 'clerk', calls: [['meetings.list', p]] },
    { name: 'agenda', by: 'office', calls: [['meetings.candidates', p]] },
    { name: 'resolutions', by: 'clerk', calls: [['resolutions.list', p]] },
    { name: 'matters', by: 'office', calls: [['matters.list', p]] },
    { name: 'bids', by: 'office', calls: [['bids.list', p]] },
    ...(coordinated === null ? [] : coordinatedPages(place, coordinated)),
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
