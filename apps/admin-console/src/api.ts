import { connect } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'

export const { queryClient, signInPath, trpc } = connect('/console')

export type YearScores = Outputs['scores']['list']
export type CardRow = YearScores['cards'][number]
export type PublishedRules = Outputs['ruleSets']['list'][number]
