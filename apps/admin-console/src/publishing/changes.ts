import { PUBLISHED_ACT_LABEL, PUBLISHED_ACTS } from '@jiashan/domain/publication'
import type { Outputs } from '@jiashan/server'

export type Change = Outputs['publications']['next']['changes'][number]

interface Acted {
  readonly act: Change['act']
}

/** 新增 2 项、更正 0 项、撤回 1 项 */
export const sayCounts = (changes: readonly Acted[]): string =>
  PUBLISHED_ACTS.map((act) => sayCount(act, changes)).join('、')

const sayCount = (act: Change['act'], changes: readonly Acted[]): string =>
  `${PUBLISHED_ACT_LABEL[act]} ${changes.filter((one) => one.act === act).length} 项`

/** The same without what does not occur. */
export const sayChanged = (changes: readonly Acted[]): string => {
  const occurring = PUBLISHED_ACTS.filter((act) => changes.some((one) => one.act === act))
  const said = occurring.map((act) => sayCount(act, changes))
  return said.length === 0 ? '无变动' : said.join('、')
}

export interface ChangeGroup {
  readonly act: Change['act']
  readonly shown: readonly Change[]
  /** Folded away. */
  readonly more: readonly Change[]
}

/** So many titles of an act are read at a glance. */
const AT_A_GLANCE = 6

/** What is withdrawn first: it is what is least expected. */
const ORDER = PUBLISHED_ACTS.toReversed()

/** The changes by what is done, without those that do not occur. */
export const groupsOf = (changes: readonly Change[]): readonly ChangeGroup[] =>
  ORDER.map((act) => changes.filter((one) => one.act === act))
    .filter((those) => those.length > 0)
    .map((those) => ({
      act: (those[0] as Change).act,
      shown: those.slice(0, AT_A_GLANCE),
      more: those.slice(AT_A_GLANCE),
    }))
