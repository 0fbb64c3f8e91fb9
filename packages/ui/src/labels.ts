import { LIGHT_LABEL, type Light } from '@jiashan/domain/supervision'

/** The back offices speak Chinese; the open site is bilingual. */
export type Language = 'zh' | 'en'

/** The language of official wording, where the page around it has another. */
export const OFFICIAL: { readonly [L in Language]: string | undefined } = { zh: undefined, en: 'zh-CN' }

/** What a tile can show: a light, or that none is published. */
export type TileState = Light | 'withheld'

/** From what is well to what is unknown: the order of counts and legend. */
export const TILE_STATES = ['normal', 'warning', 'behind', 'not-due', 'withheld'] as const

export const STATE_LABEL = {
  zh: { ...LIGHT_LABEL, withheld: '未公开' },
  en: {
    normal: 'on track',
    warning: 'at risk',
    behind: 'behind',
    'not-due': 'not yet due',
    withheld: 'not disclosed',
  },
} as const satisfies Record<Language, Record<TileState, string>>

/** The words of the roof, the chain and the marks. */
export interface UiWords {
  readonly task: (number: string | number) => string
  /** The full name of a tile: `任务 36：滞后，原因`. */
  readonly tile: (task: string, state: string, because: string | undefined) => string
  readonly asTable: string
  readonly columns: { readonly task: string; readonly state: string; readonly because: string }
  /** How each state looks, in words. */
  readonly form: Readonly<Record<TileState, string>>
  readonly chain: string
  readonly demo: string
}

export const UI_WORDS = {
  zh: {
    task: (number) => `任务 ${number}`,
    tile: (task, state, because) => (because ? `${task}：${state}，${because}` : `${task}：${state}`),
    asTable: '以表格查看',
    columns: { task: '任务', state: '状态', because: '原因' },
    form: {
      normal: '圆瓦',
      warning: '瓦口黄',
      behind: '朱红滴水瓦',
      'not-due': '空心瓦',
      withheld: '虚线方瓦',
    },
    chain: '来龙去脉',
    demo: '演示数据',
  },
  en: {
    task: (number) => `Task ${number}`,
    tile: (task, state, because) => (because ? `${task}: ${state} – ${because}` : `${task}: ${state}`),
    asTable: 'View as a table',
    columns: { task: 'Task', state: 'Status', because: 'Reason' },
    form: {
      normal: 'round tile',
      warning: 'amber lip',
      behind: 'pointed vermilion tile',
      'not-due': 'outlined tile',
      withheld: 'dashed square tile',
    },
    chain: 'Where this belongs',
    demo: 'demonstration data',
  },
} as const satisfies Record<Language, UiWords>
