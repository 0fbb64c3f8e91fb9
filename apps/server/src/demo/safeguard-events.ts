import { Readable } from 'node:stream'
import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import type { Actor, DepartmentId, SafeguardId } from '@jiashan/domain/record'
import type { SafeguardCommand, SafeguardContent } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { Uploads } from '../evidence/uploads.ts'
import { Safeguards } from '../safeguards/safeguards.ts'
import { onePagePdf } from './pdf.ts'
import { personOf } from './people.ts'
import type { Cast, Event } from './timeline.ts'

const at = (text: string): number => Date.parse(`${text}+08:00`)

interface Told {
  readonly department: string
  readonly on: string
  readonly content: SafeguardContent
  readonly becomes: 'recorded' | 'confirmed' | 'returned'
}

const factor = (
  told: Pick<Extract<SafeguardContent, { _tag: 'factor' }>, 'factor' | 'title' | 'task' | 'granted' | 'used'>,
  over: { readonly document?: string; readonly reason?: string } = {},
): SafeguardContent => ({ _tag: 'factor', year: 2018, document: '', reason: '', ...told, ...over })

type Seconded = Extract<SafeguardContent, { _tag: 'secondment' }>
const seconded = (
  told: Pick<Seconded, 'stream' | 'from' | 'host' | 'post' | 'batch'>,
  [begin, end]: readonly [string, string],
  who = `${told.host} ${told.post}`,
): SafeguardContent => ({
  ...{ _tag: 'secondment', ...told, person: personOf(who), reason: '' },
  ...{ begin: plainDate(begin), end: plainDate(end) },
})

type Covered = Extract<SafeguardContent, { _tag: 'coverage' }>
const covered = (
  told: Pick<Covered, 'media' | 'title' | 'level' | 'task'>,
  on: string,
): SafeguardContent => ({
  ...{ _tag: 'coverage', link: null, on: plainDate(on) },
  ...told,
})

const AFAR = { from: '嘉善县发展改革局', batch: '2018年第一批' }
const OUT = { from: '市科技局', batch: '2018年第一批' }

/** Invented, all of it: land, money, lists, people, news. */
const ENTRIES: readonly Told[] = [
  {
    ...{ department: 'gtzyj', on: '2018-04-10', becomes: 'confirmed' },
    content: factor(
      { factor: 'land', title: '省单列计划指标', task: 1, granted: '320', used: '185.6' },
      { document: '示例文号〔2018〕1号' },
    ),
  },
  {
    ...{ department: 'gtzyj', on: '2018-10-22', becomes: 'recorded' },
    content: factor(
      { factor: 'land', title: '重大产业项目奖励指标', task: 14, granted: '60', used: '66.5' },
      { reason: '市级统筹追加 6.5 亩，文件待印发' },
    ),
  },
  {
    ...{ department: 'czj', on: '2018-05-08', becomes: 'confirmed' },
    content: factor({ factor: 'funds', title: '区域统筹发展资金', task: 36, granted: '4200', used: '2650' }),
  },
  {
    ...{ department: 'fgw', on: '2018-03-20', becomes: 'confirmed' },
    content: factor({
      factor: 'key-project',
      title: '省重点建设项目名单',
      task: 28,
      granted: '6',
      used: '5',
    }),
  },
  {
    ...{ department: 'zzb', on: '2018-01-10', becomes: 'confirmed' },
    content: seconded(
      { ...AFAR, stream: 'afar', host: '上海市某区发展改革委', post: '主任助理' },
      ['2018-01-08', '2019-01-07'],
      '嘉善 挂职 一',
    ),
  },
  {
    ...{ department: 'zzb', on: '2018-02-12', becomes: 'confirmed' },
    content: seconded({ ...AFAR, stream: 'to-city', host: '市发展改革委', post: '处长助理' }, [
      '2017-12-18',
      '2018-12-17',
    ]),
  },
  {
    ...{ department: 'zzb', on: '2018-02-12', becomes: 'confirmed' },
    content: seconded({ ...OUT, stream: 'to-county', host: '嘉善县科技局', post: '副局长' }, [
      '2018-03-01',
      '2020-02-29',
    ]),
  },
  {
    ...{ department: 'zzb', on: '2018-10-25', becomes: 'recorded' },
    content: seconded(
      { ...AFAR, stream: 'to-city', host: '市科技局', post: '副处长', batch: '2018年第二批' },
      ['2018-11-01', '2019-10-31'],
      '嘉善 挂职 一',
    ),
  },
  {
    ...{ department: 'xcb', on: '2018-08-15', becomes: 'confirmed' },
    content: covered(
      { media: '嘉兴日报', title: '示范点建设一年间', level: 'municipal', task: null },
      '2018-08-14',
    ),
  },
  {
    ...{ department: 'xcb', on: '2018-10-16', becomes: 'returned' },
    content: covered(
      { media: '省级媒体', title: '水乡治水新篇', level: 'provincial', task: 36 },
      '2018-10-12',
    ),
  },
]

/** 要素保障 of 2018: factor support, secondments, coverage, and one experience with its document. */
export const safeguardEvents = ({ id: programme }: Programme, cast: Cast): readonly Event[] => {
  const act = (by: Actor, safeguard: SafeguardId | null, command: SafeguardCommand) =>
    Effect.flatMap(Safeguards, (all) => all.act(by, { programme, safeguard, command }))
  const told = (entry: Omit<Told, 'content'>, content: Effect.Effect<SafeguardContent, unknown, Uploads>) => {
    const department = entry.department as DepartmentId
    return Effect.gen(function* () {
      const command = { _tag: 'RecordSafeguard' as const, department, content: yield* content }
      const { id } = yield* act(cast.clerk(department), null, command)
      if (entry.becomes === 'confirmed')
        yield* act(cast.office, id as SafeguardId, { _tag: 'ConfirmSafeguard' })
      if (entry.becomes === 'returned')
        yield* act(cast.office, id as SafeguardId, { _tag: 'ReturnSafeguard', reason: '请补充报道链接。' })
    })
  }
  const experience = (department: string) =>
    Effect.gen(function* () {
      const uploads = yield* Uploads
      const pages = Readable.from([onePagePdf('demo: experience spread by the province')])
      const by = cast.clerk(department)
      const { id } = yield* uploads.receive(by, '经验推广通知.pdf', pages)
      return {
        ...{ _tag: 'practice', sort: 'experience', title: '农村生活污水治理“一网统管”', issuer: '省级部门' },
        ...{ level: 'provincial', on: plainDate('2018-09-10'), task: 36 },
        summary: '建立终端运行在线监测和第三方运维考核机制，在全省推广（演示数据）。',
        documents: [yield* uploads.own(by, id)],
      } satisfies SafeguardContent
    })
  return [
    ...ENTRIES.map(({ content, ...entry }, index) => ({
      epochMs: at(`${entry.on}T14:00:00`) + index * 60_000,
      run: told(entry, Effect.succeed(content)),
    })),
    {
      epochMs: at('2018-09-12T10:00:00'),
      run: told({ department: 'hbj', on: '2018-09-12', becomes: 'confirmed' }, experience('hbj')),
    },
  ]
}
