import { client } from '../api.ts'
import { type Drafting, servedBy } from '../drafts/drafting.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { useSession } from '../session/use-session.ts'
import { join, type ReportForm, split, startOf } from './form.ts'
import type { Page } from './page.ts'

/** A draft of another shape, an emptied one, or none: then writing starts from the report or the period before. */
const served = (page: Page) =>
  servedBy(page.draft, startOf(page), (content, start) => join({ ...split(start), ...content }))

/** The draft of the lead's text, kept as its fields. */
export const useReportDraft = (page: Page, paused: boolean): Drafting<ReportForm> => {
  const { programme, actor } = useSession()
  const place = { programme: programme.id, task: page.task.ordinal, period: page.period }
  return useDraft<ReportForm>(
    {
      name: `${actor.department} report ${programme.id} ${page.task.ordinal}/${page.period}`,
      version: page.version,
      served: served(page),
      save: (revision, form) => client.reports.saveDraft.mutate({ ...place, revision, content: split(form) }),
      load: async () => served(await client.reports.show.query(place)),
      split,
      join,
    },
    paused,
  )
}
