import { join } from 'node:path'
import { Layer } from 'effect'
import { Accounts } from './access/accounts.ts'
import { Auth, type AuthSettings } from './access/auth.ts'
import { Rounds } from './assessment/rounds.ts'
import { RuleSets } from './assessment/rule-sets.ts'
import { Scores } from './assessment/scores.ts'
import { BusinessClock } from './clock/business-clock.ts'
import { Ids } from './clock/ids.ts'
import { Disclosure } from './disclosure/disclosure.ts'
import { Drafts } from './drafts/drafts.ts'
import type { Files } from './evidence/files.ts'
import type { Incoming } from './evidence/incoming.ts'
import { storage } from './evidence/storage.ts'
import { Uploads } from './evidence/uploads.ts'
import { Indicators } from './indicators/indicators.ts'
import { Observations } from './indicators/observations.ts'
import { Mode } from './mode.ts'
import { Calendars } from './planning/calendars.ts'
import { Chains } from './planning/chains.ts'
import { PlanReader } from './planning/plan-reader.ts'
import { PlanTemplates } from './planning/plan-templates.ts'
import { Plans } from './planning/plans.ts'
import { Programmes } from './policy/programmes.ts'
import { Publisher } from './publisher/publisher.ts'
import { Contributions } from './reporting/contributions.ts'
import { CountyReports } from './reporting/county-reports.ts'
import { Efforts } from './reporting/efforts.ts'
import { ReportReader } from './reporting/report-reader.ts'
import { Reports } from './reporting/reports.ts'
import { Bids } from './safeguards/bids.ts'
import { Groups } from './safeguards/groups.ts'
import { Meetings } from './safeguards/meetings.ts'
import { Safeguards } from './safeguards/safeguards.ts'
import type { Settings } from './settings.ts'
import { Database } from './store/database.ts'
import { Writer } from './store/write.ts'
import { Bulletins } from './supervision/bulletins.ts'
import { Conclusions } from './supervision/conclusions.ts'
import { Done } from './supervision/done.ts'
import { followDuties } from './supervision/duty-facts.ts'
import { Escalations } from './supervision/escalations.ts'
import { Inspections } from './supervision/inspections.ts'
import { LightPictures } from './supervision/light-pictures.ts'
import { Matters } from './supervision/matters.ts'
import { followNotices, Notices } from './supervision/notices.ts'
import { Papers } from './supervision/open-papers.ts'
import { Orders } from './supervision/orders.ts'
import { Overview } from './supervision/overview.ts'
import { Resolutions } from './supervision/resolutions.ts'
import { Channels } from './telling/channels.ts'
import { Deliveries } from './telling/deliveries.ts'
import { Subscriptions } from './telling/subscriptions.ts'
import { DraftImports } from './workbooks/draft-imports.ts'

/** What changes what the journal knows; needs a database, a clock and ids. */
export const commands = Layer.mergeAll(
  Accounts.layer,
  Plans.layer,
  PlanReader.layer,
  PlanTemplates.layer,
  Chains.layer,
  Reports.layer,
  Contributions.layer,
  ReportReader.layer,
  Efforts.layer,
  Notices.layer,
  Done.layer,
  Drafts.layer,
  DraftImports.layer,
  Groups.layer,
  Meetings.layer,
  Resolutions.layer,
  Matters.layer,
  Bids.layer,
  Indicators.layer,
  Observations.layer,
  Scores.layer,
  Rounds.layer,
  Escalations.layer,
  Bulletins.layer,
  Inspections.layer,
  CountyReports.layer,
  Conclusions.layer,
  Safeguards.layer,
  Disclosure.layer,
  Papers.layer,
  LightPictures.layer,
).pipe(
  Layer.provideMerge(Layer.mergeAll(Overview.layer, Orders.layer, RuleSets.layer)),
  Layer.provideMerge(Programmes.layer),
  Layer.provideMerge(Layer.mergeAll(Writer.layer([followDuties, followNotices]), Calendars.layer)),
)

export type Commands = Layer.Success<typeof commands>
export type Services =
  | Commands
  | Database
  | BusinessClock
  | Ids
  | Auth
  | Files
  | Incoming
  | Uploads
  | Channels
  | Deliveries
  | Subscriptions
  | Publisher

/** The folder of all publications. */
export const publicationsOf = (settings: Settings): string => join(settings.data, 'publications')

/** Everything that the server needs, from its settings. */
export const services = (settings: Settings, auth: AuthSettings, site: string): Layer.Layer<Services> =>
  Layer.mergeAll(
    Uploads.layer,
    Subscriptions.layer,
    Deliveries.layer({ origin: settings.origin }),
    Publisher.layer({
      folder: publicationsOf(settings),
      site,
      key: settings.signingKey,
      owner: settings.owner,
    }),
  ).pipe(
    Layer.provideMerge(commands),
    Layer.provideMerge(
      Layer.mergeAll(
        Auth.layer(auth),
        settings.mode === 'demo' ? BusinessClock.moved : BusinessClock.real,
        storage(join(settings.data, 'evidence'), settings.evidence),
        Channels.layer({ ...settings.channels, origin: settings.origin }),
      ),
    ),
    Layer.provideMerge(
      Layer.mergeAll(
        Database.layer(settings.database),
        Ids.layer,
        Layer.succeed(Mode, { demo: settings.mode === 'demo' }),
      ),
    ),
  )
