import { Schema } from 'effect'

/** 红黄绿灯; the words are the roof's: 正常, 预警, 滞后, 未到期. */
export const LIGHTS = ['behind', 'warning', 'normal', 'not-due'] as const
export const Light = Schema.Literals(LIGHTS)
export type Light = typeof Light.Type

export const LIGHT_LABEL = {
  normal: '正常',
  warning: '预警',
  behind: '滞后',
  'not-due': '未到期',
} as const satisfies Record<Light, string>

/** Three separate lights of a duty, each with its reason in words. */
export const LIGHT_KINDS = ['schedule', 'indicator', 'reporting'] as const
export type LightKind = (typeof LIGHT_KINDS)[number]
export const LIGHT_KIND_LABEL = {
  schedule: '进度灯',
  indicator: '指标灯',
  reporting: '报送灯',
} as const satisfies Record<LightKind, string>

/** A light with its reason; in public without counts of days and without the office's own workflow. */
export const Lit = Schema.Struct({ light: Light, because: Schema.String })
export type Lit = typeof Lit.Type

/** A light as it is judged: the reason of the day, and what of it still holds tomorrow. */
export interface Judged extends Lit {
  readonly lasting: string
}

/** The worst of several lights; `not-due` when there are none. */
export const worst = (lights: readonly Light[]): Light =>
  LIGHTS.find((one) => lights.includes(one)) ?? 'not-due'

/** How many of each, worst first. */
export const countLights = (lights: readonly Light[]): Readonly<Record<Light, number>> => ({
  behind: lights.filter((one) => one === 'behind').length,
  warning: lights.filter((one) => one === 'warning').length,
  normal: lights.filter((one) => one === 'normal').length,
  'not-due': lights.filter((one) => one === 'not-due').length,
})
