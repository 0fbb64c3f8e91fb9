import { isPeriod, sayPeriod } from '@jiashan/domain/calendar'
import { BULLETIN_KIND_LABEL } from '@jiashan/domain/supervision'
import type { RegisteredRouter } from '@tanstack/react-router'
import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isAddress } from './session/address.ts'

type Params = Readonly<Record<string, string | undefined>>
type RouteId = keyof RegisteredRouter['routesById']

const periodOf = ({ period = '' }: Params): string => (isPeriod(period) ? sayPeriod(period) : '')

const kindOf = (kind = 'bulletin'): string =>
  (BULLETIN_KIND_LABEL as Readonly<Record<string, string>>)[kind] ?? BULLETIN_KIND_LABEL.bulletin

/** What the window of each page is called: what it is about first, since tabs show the beginning. */
const TITLE: { readonly [I in RouteId]?: (params: Params, search: Params) => string } = {
  '/sign-in': () => '登录',
  '/signed-in': () => '已登录',
  '/inside/': () => '工作台',
  '/inside/tasks/$task': ({ task }) => `任务 ${task}`,
  '/inside/tasks/$task/reports/$period': (params) => `任务 ${params.task} · ${periodOf(params)}进展报送`,
  '/inside/tasks/$task/reports/$period/sheet': (params) => `任务 ${params.task} · ${periodOf(params)}审签单`,
  '/inside/tasks/$task/plans/$year': ({ task, year }) => `任务 ${task} · ${year}年方案`,
  '/inside/plans/$year': ({ year }) => `${year}年方案`,
  '/inside/calendar': () => '时限日历',
  '/inside/lights': () => '灯况',
  '/inside/ladder': () => '催办台账',
  '/inside/orders': () => '督办单',
  '/inside/orders/new': () => '拟办督办单',
  '/inside/orders/$order': () => '督办单办理',
  '/inside/inspections': () => '实地督查',
  '/inside/inspections/new': () => '安排督查',
  '/inside/inspections/$inspection': () => '实地督查',
  '/inside/county': () => '县级报送',
  '/inside/county/$task/$period': (params) => `任务 ${params.task} · ${periodOf(params)}县级报送`,
  '/inside/conclusions': () => '督导评估结论',
  '/inside/conclusions/$conclusion': () => '督导评估结论',
  '/inside/safeguards': () => '要素保障',
  '/inside/safeguards/new': () => '登记要素保障',
  '/inside/safeguards/$safeguard': () => '要素保障登记',
  '/inside/disclosure': () => '信息公开',
  '/inside/bulletins': () => '专报',
  '/inside/bulletins/new': (_, { kind, corrects }) =>
    corrects === undefined ? `编写${kindOf(kind)}` : '编写更正',
  '/inside/bulletins/$bulletin': () => '专报',
  '/inside/cockpit': (_, { leader }) => (leader === undefined ? '驾驶舱' : `${leader}分管工作一页纸`),
  '/inside/group': () => '协调小组',
  '/inside/key-tasks/$year': ({ year }) => `${year}年度重点任务`,
  '/inside/meetings': () => '会议',
  '/inside/meetings/$meeting': () => '会议',
  '/inside/resolutions': () => '议定事项',
  '/inside/resolutions/$resolution': () => '议定事项办理',
  '/inside/matters': () => '提请协调事项',
  '/inside/matters/new': () => '提请协调',
  '/inside/matters/$matter': () => '提请协调事项办理',
  '/inside/bids': () => '向上争取事项',
  '/inside/deliveries': () => '通知送达',
  '/inside/indicators': () => '指标',
  '/inside/indicators/$target': ({ target }) => `指标 ${target}`,
  '/inside/scores/$year': ({ year }) => `${year}年考核得分`,
  '/inside/round/$year': ({ year }) => `${year}年度考核`,
  '/inside/workbooks': () => '表格导入',
  '/inside/settings': () => '设置',
}

const OFFICE = '部门工作台 · 嘉善示范点'

export const titleOf = (routeId: string, params: Params, search: Params = {}): string => {
  if (!isAddress(params)) return `没有这个页面 - ${OFFICE}`
  const said = TITLE[routeId as RouteId]?.(params, search)
  return said === undefined ? OFFICE : `${said} - ${OFFICE}`
}

/** Names the window after the page that it shows. */
export const useTitle = (): void => {
  const title = useMatches({
    select: (matches) => {
      const shown = matches.at(-1)
      return titleOf(shown?.routeId ?? '', (shown?.params ?? {}) as Params, (shown?.search ?? {}) as Params)
    },
  })
  useEffect(() => {
    document.title = title
  }, [title])
}
