import { Readable } from 'node:stream'
import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import { COUNTY, type DepartmentId, type InspectionId } from '@jiashan/domain/record'
import type { FindingText, InspectionCommand, InspectionText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Uploads } from '../evidence/uploads.ts'
import { Inspections } from '../supervision/inspections.ts'
import { Orders } from '../supervision/orders.ts'
import { onePagePdf } from './pdf.ts'
import type { Cast, Event } from './timeline.ts'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const HBJ = 'hbj' as DepartmentId
const KJJ = 'kjj' as DepartmentId

const text = (
  over: Partial<InspectionText> & Pick<InspectionText, 'title' | 'on' | 'units'>,
): InspectionText => ({
  ...{ inspectors: ['徐文静', '沈国良'], tasks: [] },
  focus: '现场查看项目进度，核对进展报送与佐证材料是否一致，听取意见建议。',
  ...over,
})

const finding = (
  over: Pick<FindingText, 'text' | 'unit' | 'task' | 'dueOn'> & Partial<FindingText>,
): FindingText => ({ photos: [], ...over })

/** 实地督查 of 2018: one closed, one being mended with an order on a finding, one planned. */
export const inspectionEvents = ({ id: programme }: Programme, cast: Cast): readonly Event[] => {
  const ids = new Map<string, InspectionId>()
  const act = (name: string, command: InspectionCommand, by = cast.office) =>
    Effect.gen(function* () {
      const inspection = ids.get(name) ?? null
      const written = yield* (yield* Inspections).act(by, { programme, inspection, command })
      ids.set(name, written.id as InspectionId)
    })
  const spring = text({
    ...{ title: '一季度示范点建设现场督查', on: plainDate('2018-04-18') },
    ...{ units: [COUNTY, KJJ], tasks: [1] },
  })
  const autumn = text({
    ...{ title: '农村生活污水治理和科创平台现场督查', on: plainDate('2018-10-17') },
    ...{ units: [HBJ, KJJ, COUNTY], tasks: [1, 36] },
  })
  const winter = text({
    ...{ title: '年底前重点任务现场督查', on: plainDate('2018-11-08') },
    ...{ units: [COUNTY, HBJ], tasks: [36, 37] },
  })
  const photographed = Effect.gen(function* () {
    const uploads = yield* Uploads
    const name = '污水处理终端现场照片.pdf'
    const pages = Readable.from([onePagePdf('demo: site photographs')])
    const { id } = yield* uploads.receive(cast.office, name, pages)
    const words = { proves: '处理终端运行现场（演示数据）', disclosure: 'internal' } as const
    return yield* uploads.cite(cast.office, [{ _tag: 'file', id, ...words, declaredNotSecret: true }])
  })
  const held = Effect.flatMap(photographed, (photos) =>
    act('autumn', {
      ...{ _tag: 'HoldInspection', heldOn: plainDate('2018-10-17') },
      summary: '实地查看 4 个点位，总体推进有序，个别终端运行维护不到位，部分台账与报送不一致。',
      findings: [
        finding({
          text: '两处农村生活污水处理终端运行维护不到位，出水检测记录缺失',
          ...{ unit: HBJ, task: 36, dueOn: plainDate('2018-11-15'), photos },
        }),
        finding({
          text: '科创平台入驻企业台账与三季度报送数字不一致',
          ...{ unit: KJJ, task: 1, dueOn: plainDate('2018-10-31') },
        }),
        finding({
          text: '施工现场未公示项目信息',
          ...{ unit: COUNTY, task: null, dueOn: plainDate('2018-10-26') },
        }),
      ],
    }),
  )
  const ordered = Effect.suspend(() =>
    Effect.flatMap(Orders, (orders) =>
      orders.act(cast.office, {
        ...{ programme, order: null },
        command: {
          _tag: 'DraftOrder',
          source: {
            ...{ _tag: 'inspection', number: 1 },
            inspection: ids.get('autumn') ?? ('' as InspectionId),
          },
          text: {
            title: '农村生活污水处理终端运行维护整改',
            demand: '请指导嘉善县落实终端运行维护责任，补齐出水检测记录，并反馈整改情况。',
            ...{ task: 36, department: HBJ, supports: [], dueOn: plainDate('2018-11-15') },
          },
        },
      }),
    ),
  )
  const tell = (name: string, number: number, words: string) =>
    act(name, { _tag: 'TellFinding', number, text: words, evidence: [] }, cast.county)
  const mend = (name: string, number: number, words: string) =>
    act(name, { _tag: 'MendFinding', number, text: words, evidence: [] })
  const told: readonly (readonly [string, Event['run']])[] = [
    ['2018-04-12T10:00:00', act('spring', { _tag: 'PlanInspection', text: spring })],
    [
      '2018-04-18T16:30:00',
      act('spring', {
        ...{ _tag: 'HoldInspection', heldOn: plainDate('2018-04-18'), summary: '推进有序，资料归档较好。' },
        findings: [
          finding({
            text: '人才政策兑现流程公示不全',
            ...{ unit: COUNTY, task: 1, dueOn: plainDate('2018-05-10') },
          }),
        ],
      }),
    ],
    ['2018-05-08T16:00:00', tell('spring', 1, '人才政策兑现流程已在县政府网站公示。')],
    ['2018-05-09T10:00:00', mend('spring', 1, '已在县政府网站公示，已核实。')],
    ['2018-05-09T10:10:00', act('spring', { _tag: 'CloseInspection' })],
    ['2018-10-12T10:00:00', act('autumn', { _tag: 'PlanInspection', text: autumn })],
    ['2018-10-18T09:30:00', held],
    ['2018-10-19T10:00:00', ordered],
    ['2018-10-25T17:00:00', tell('autumn', 3, '施工现场已设置公示牌。')],
    ['2018-10-26T15:00:00', mend('autumn', 3, '已设置公示牌，已核实。')],
    ['2018-11-01T10:00:00', act('winter', { _tag: 'PlanInspection', text: winter })],
  ]
  return told.map(([moment, run]) => ({ epochMs: at(moment), run }))
}
