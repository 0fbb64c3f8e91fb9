import { connect } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'

export const { client, queryClient, signInPath, trpc } = connect('/console')

export type YearScores = Outputs['scores']['list']
export type CardRow = YearScores['cards'][number]
/** An edition of a rule set, as lists have it. */
export type EditionLine = Outputs['ruleSets']['list'][number]
export type Edition = Outputs['ruleSets']['show']
/** A draft that administrators write, without its content. */
export type DraftLine = Outputs['ruleSets']['drafts'][number]
