import { Schema } from 'effect'

/** What is wrong with some of the items that were named. */
export const ITEM_PROBLEMS = [
  /** Not there, not this unit's, or not of a kind that may be published. */
  'unknown',
  /** Another body than the one that was shown. */
  'changed',
  'twice',
  'no-reason',
  /** This body has this very opinion already. */
  'signed-already',
  /** The source unit has not said of this body that it is open. */
  'not-signed',
  /** Lies before the second person on another sheet. */
  'in-review',
  'not-open',
] as const
export type ItemProblem = (typeof ITEM_PROBLEMS)[number]
export const ITEM_PROBLEM_LABEL = {
  unknown: '不在可公开的范围内',
  changed: '内容已有变化，请按现在的内容重新办理',
  twice: '重复列出',
  'no-reason': '没有写明理由',
  'signed-already': '已签过同样的意见',
  'not-signed': '来源单位尚未对现在的内容签署主动公开意见',
  'in-review': '已在另一张审查单上送审',
  'not-open': '没有公开，也没有签署公开意见，无须撤回',
} as const satisfies Record<ItemProblem, string>

export class ItemsUnfit extends Schema.TaggedError<ItemsUnfit>()('ItemsUnfit', {
  problem: Schema.Literals(ITEM_PROBLEMS),
  titles: Schema.Array(Schema.String),
}) {}

interface Named {
  readonly key: string
}

/** The first rule that some of the items break; null when they break none. */
export const unfitItems = <A extends Named>(
  named: readonly A[],
  rules: readonly (readonly [ItemProblem, (one: A) => boolean])[],
  titleOf: (key: string) => string,
): ItemsUnfit | null => {
  const seen = named.map(({ key }) => key)
  const twice = named.filter(({ key }, index) => seen.indexOf(key) < index)
  if (twice.length > 0) return new ItemsUnfit({ problem: 'twice', titles: titlesOf(twice, titleOf) })
  for (const [problem, breaks] of rules) {
    const broken = named.filter(breaks)
    if (broken.length > 0) return new ItemsUnfit({ problem, titles: titlesOf(broken, titleOf) })
  }
  return null
}

const titlesOf = (named: readonly Named[], titleOf: (key: string) => string): readonly string[] =>
  named.map(({ key }) => titleOf(key))
