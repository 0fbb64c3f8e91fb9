import { client } from '../api.ts'
import { type Drafting, servedBy } from '../drafts/drafting.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { useSession } from '../session/use-session.ts'
import { join, type PlanForm, split, startOf } from './form.ts'
import type { Page } from './page.ts'

/** A draft that was emptied, or none: then writing starts from the text that stands. */
const served = (page: Page) => servedBy(page.draft, startOf(page), join)

/** The draft of the lead's text, kept as its fields. */
export const usePlanDraft = (page: Page, paused: boolean): Drafting<PlanForm> => {
  const { programme, actor } = useSession()
  const place = { programme: programme.id, task: page.task.ordinal, year: page.year }
  return useDraft<PlanForm>(
    {
      name: `${actor.department} plan ${programme.id} ${page.task.ordinal}/${page.year}`,
      version: page.version,
      served: served(page),
      save: (revision, form) => client.plans.saveDraft.mutate({ ...place, revision, content: split(form) }),
      load: async () => served(await client.plans.show.query(place)),
      split,
      join,
    },
    paused,
  )
}
