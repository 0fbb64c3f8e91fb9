import type { Explanation, Scorecard } from '../assessment/index.ts'
import { type DisclosureDecisions, withholding } from './disclosure.ts'

/** What a matter that is not disclosed is called in a disclosed result. */
const WITHHELD = '不公开事项'

/**
 * A scorecard as it may be read in public: what speaks of withheld tasks becomes a stated leaf that keeps
 * its points and says why nothing more is told, so that the score is still the fold of its explanation.
 */
export const disclosedCard = (card: Scorecard, decisions: DisclosureDecisions): Scorecard => {
  const closed = new Set(
    card.explanation.children.filter((one) => isClosed(one, decisions)).map(({ id }) => id),
  )
  return {
    ...card,
    explanation: {
      ...card.explanation,
      children: card.explanation.children.map((one) => disclosedNode(one, one.id, decisions)),
    },
    losses: card.losses.map((loss) => ({
      ...loss,
      because: closed.has(loss.node) ? decisions.withheld.because : withoutNames(loss.because, decisions),
    })),
  }
}

const disclosedNode = (node: Explanation, id: string, decisions: DisclosureDecisions): Explanation =>
  isClosed(node, decisions)
    ? stated(node, id, decisions.withheld.because)
    : {
        ...node,
        children: node.children.map((child, index) =>
          disclosedNode(
            child,
            isClosed(child, decisions) ? `${node.id}/withheld-${index + 1}` : child.id,
            decisions,
          ),
        ),
      }

/** Everything below it speaks of withheld tasks. */
const isClosed = (node: Explanation, decisions: DisclosureDecisions): boolean =>
  node.children.length === 0
    ? node.source !== null && withholding(decisions, node.source.task) !== null
    : node.children.every((child) => isClosed(child, decisions))

/** A criterion keeps its name and clause; anything below it keeps neither name nor path. */
const stated = (node: Explanation, id: string, because: string): Explanation => ({
  ...node,
  id,
  title: node.clause === null ? WITHHELD : node.title,
  formula: null,
  fold: { _tag: 'leaf' },
  because,
  source: null,
  children: [],
})

const withoutNames = (text: string, { withheld }: DisclosureDecisions): string =>
  text.replace(/任务 (\d+)/g, (name, task: string) =>
    withheld.tasks.includes(Number(task)) ? WITHHELD : name,
  )
