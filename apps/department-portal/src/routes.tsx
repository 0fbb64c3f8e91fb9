import { Failed, NotFound } from '@jiashan/office'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { queryClient, signInPath, trpc } from './api.ts'
import { Frame } from './session/frame.tsx'
import { useTitle } from './title.ts'

const Lost = () => (
  <main className="frame-main">
    <NotFound />
  </main>
)

const Titled = () => {
  useTitle()
  return <Outlet />
}

const root = createRootRoute({ component: Titled, errorComponent: Failed, notFoundComponent: Lost })

/** An address written by hand may hold a bare number: `?find=36`. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** The search of an address, with only what it knows and only where it is written. */
const known = <Name extends string>(search: Record<string, unknown>, names: readonly Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = text(search[name])
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  ) as { [N in Name]?: string }

/** An address of a year is one: nothing else is asked of the server. */
const aYear = ({ params }: { readonly params: { readonly year: string } }): void => {
  if (!/^20\d\d$/.test(params.year)) throw notFound()
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/sign-in.tsx'), 'SignIn'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./session/signed-in.tsx'), 'SignedIn'),
})

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  loader: async ({ location }) => {
    const session = await queryClient.ensureQueryData(trpc.session.me.queryOptions())
    const [programme] = session.programmes
    if (session.actor === null || programme === undefined)
      throw redirect({ href: `${signInPath}?back=${encodeURIComponent(`/portal${location.href}`)}` })
    return { ...session, actor: session.actor, programme }
  },
  component: Frame,
})

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (search: Record<string, unknown>) =>
    known(search, ['tab', 'light', 'role', 'find', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./desk/home.tsx'), 'Home'),
})

const duty = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$task',
  component: lazyRouteComponent(() => import('./duty/duty.tsx'), 'DutyPage'),
})

const report = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$task/reports/$period',
  validateSearch: (search: Record<string, unknown>) => known(search, ['field']),
  component: lazyRouteComponent(() => import('./report/report.tsx'), 'ReportPage'),
})

const sheet = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$task/reports/$period/sheet',
  component: lazyRouteComponent(() => import('./report/sheet.tsx'), 'SheetPage'),
})

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$task/plans/$year',
  component: lazyRouteComponent(() => import('./plan/plan.tsx'), 'PlanPage'),
})

const plans = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$year',
  beforeLoad: aYear,
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./plan/list.tsx'), 'PlanListPage'),
})

const ladder = createRoute({
  getParentRoute: () => inside,
  path: '/ladder',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./ladder/ladder.tsx'), 'LadderPage'),
})

const orders = createRoute({
  getParentRoute: () => inside,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./orders/list.tsx'), 'OrdersPage'),
})

const draftOrder = createRoute({
  getParentRoute: () => inside,
  path: '/orders/new',
  validateSearch: (search: Record<string, unknown>) =>
    known(search, [
      'task',
      'milestone',
      'period',
      'title',
      'unit',
      'bulletin',
      'inspection',
      'number',
      'demand',
      'leader',
      'instruction',
      'on',
      'meeting',
    ]),
  component: lazyRouteComponent(() => import('./orders/draft.tsx'), 'DraftOrderPage'),
})

const order = createRoute({
  getParentRoute: () => inside,
  path: '/orders/$order',
  component: lazyRouteComponent(() => import('./orders/order.tsx'), 'OrderPage'),
})

const inspections = createRoute({
  getParentRoute: () => inside,
  path: '/inspections',
  validateSearch: (search: Record<string, unknown>) => known(search, ['tab', 'show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./inspections/list.tsx'), 'InspectionsPage'),
})

const planInspection = createRoute({
  getParentRoute: () => inside,
  path: '/inspections/new',
  component: lazyRouteComponent(() => import('./inspections/plan.tsx'), 'PlanInspectionPage'),
})

const inspection = createRoute({
  getParentRoute: () => inside,
  path: '/inspections/$inspection',
  component: lazyRouteComponent(() => import('./inspections/inspection.tsx'), 'InspectionPage'),
})

const county = createRoute({
  getParentRoute: () => inside,
  path: '/county',
  validateSearch: (search: Record<string, unknown>) => known(search, ['period', 'show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./county/list.tsx'), 'CountyPage'),
})

const countyReport = createRoute({
  getParentRoute: () => inside,
  path: '/county/$task/$period',
  component: lazyRouteComponent(() => import('./county/report.tsx'), 'CountyReportPage'),
})

const conclusions = createRoute({
  getParentRoute: () => inside,
  path: '/conclusions',
  validateSearch: (search: Record<string, unknown>) => known(search, ['year', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./conclusions/list.tsx'), 'ConclusionsPage'),
})

const conclusion = createRoute({
  getParentRoute: () => inside,
  path: '/conclusions/$conclusion',
  component: lazyRouteComponent(() => import('./conclusions/conclusion.tsx'), 'ConclusionPage'),
})

const safeguards = createRoute({
  getParentRoute: () => inside,
  path: '/safeguards',
  validateSearch: (search: Record<string, unknown>) =>
    known(search, ['tab', 'year', 'status', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./safeguards/list.tsx'), 'SafeguardsPage'),
})

const newSafeguard = createRoute({
  getParentRoute: () => inside,
  path: '/safeguards/new',
  validateSearch: (search: Record<string, unknown>) => known(search, ['kind']),
  component: lazyRouteComponent(() => import('./safeguards/record.tsx'), 'RecordSafeguardPage'),
})

const safeguard = createRoute({
  getParentRoute: () => inside,
  path: '/safeguards/$safeguard',
  component: lazyRouteComponent(() => import('./safeguards/entry.tsx'), 'SafeguardPage'),
})

const disclosure = createRoute({
  getParentRoute: () => inside,
  path: '/disclosure',
  validateSearch: (search: Record<string, unknown>) => known(search, ['tab', 'show']),
  component: lazyRouteComponent(() => import('./disclosure/disclosure.tsx'), 'DisclosurePage'),
})

const bulletins = createRoute({
  getParentRoute: () => inside,
  path: '/bulletins',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./bulletins/list.tsx'), 'BulletinsPage'),
})

const composeBulletin = createRoute({
  getParentRoute: () => inside,
  path: '/bulletins/new',
  validateSearch: (search: Record<string, unknown>) => known(search, ['kind', 'corrects']),
  component: lazyRouteComponent(() => import('./bulletins/compose.tsx'), 'ComposePage'),
})

const bulletin = createRoute({
  getParentRoute: () => inside,
  path: '/bulletins/$bulletin',
  component: lazyRouteComponent(() => import('./bulletins/bulletin.tsx'), 'BulletinPage'),
})

const cockpit = createRoute({
  getParentRoute: () => inside,
  path: '/cockpit',
  validateSearch: (search: Record<string, unknown>) => known(search, ['leader']),
  component: lazyRouteComponent(() => import('./cockpit/cockpit.tsx'), 'CockpitPage'),
})

const deliveries = createRoute({
  getParentRoute: () => inside,
  path: '/deliveries',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./deliveries/deliveries.tsx'), 'DeliveriesPage'),
})

const group = createRoute({
  getParentRoute: () => inside,
  path: '/group',
  validateSearch: (search: Record<string, unknown>) => known(search, ['on', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./group/group.tsx'), 'GroupPage'),
})

const keyTasks = createRoute({
  getParentRoute: () => inside,
  path: '/key-tasks/$year',
  beforeLoad: aYear,
  validateSearch: (search: Record<string, unknown>) => known(search, ['sort', 'columns']),
  component: lazyRouteComponent(() => import('./group/key-tasks.tsx'), 'KeyTasksPage'),
})

const meetings = createRoute({
  getParentRoute: () => inside,
  path: '/meetings',
  validateSearch: (search: Record<string, unknown>) => known(search, ['sort', 'columns']),
  component: lazyRouteComponent(() => import('./meetings/list.tsx'), 'MeetingsPage'),
})

const meeting = createRoute({
  getParentRoute: () => inside,
  path: '/meetings/$meeting',
  component: lazyRouteComponent(() => import('./meetings/meeting.tsx'), 'MeetingPage'),
})

const resolutions = createRoute({
  getParentRoute: () => inside,
  path: '/resolutions',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./resolutions/list.tsx'), 'ResolutionsPage'),
})

const resolution = createRoute({
  getParentRoute: () => inside,
  path: '/resolutions/$resolution',
  component: lazyRouteComponent(() => import('./resolutions/resolution.tsx'), 'ResolutionPage'),
})

const matters = createRoute({
  getParentRoute: () => inside,
  path: '/matters',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./matters/list.tsx'), 'MattersPage'),
})

const raiseMatter = createRoute({
  getParentRoute: () => inside,
  path: '/matters/new',
  component: lazyRouteComponent(() => import('./matters/raise.tsx'), 'RaiseMatterPage'),
})

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/matters/$matter',
  component: lazyRouteComponent(() => import('./matters/matter.tsx'), 'MatterPage'),
})

const bids = createRoute({
  getParentRoute: () => inside,
  path: '/bids',
  validateSearch: (search: Record<string, unknown>) => known(search, ['show', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./bids/bids.tsx'), 'BidsPage'),
})

const calendar = createRoute({
  getParentRoute: () => inside,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>) => known(search, ['month']),
  component: lazyRouteComponent(() => import('./calendar/calendar.tsx'), 'CalendarPage'),
})

const lights = createRoute({
  getParentRoute: () => inside,
  path: '/lights',
  validateSearch: (search: Record<string, unknown>) => known(search, ['sort', 'columns']),
  component: lazyRouteComponent(() => import('./lights/lights.tsx'), 'LightsPage'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings.tsx'), 'SettingsPage'),
})

const score = createRoute({
  getParentRoute: () => inside,
  path: '/scores/$year',
  beforeLoad: aYear,
  validateSearch: (search: Record<string, unknown>) => known(search, ['unit']),
  component: lazyRouteComponent(() => import('./score/score.tsx'), 'ScorePage'),
})

const round = createRoute({
  getParentRoute: () => inside,
  path: '/round/$year',
  beforeLoad: aYear,
  validateSearch: (search: Record<string, unknown>) =>
    known(search, ['tab', 'show', 'node', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./round/round.tsx'), 'RoundPage'),
})

const indicators = createRoute({
  getParentRoute: () => inside,
  path: '/indicators',
  validateSearch: (search: Record<string, unknown>) => known(search, ['light', 'find', 'sort', 'columns']),
  component: lazyRouteComponent(() => import('./indicators/list.tsx'), 'IndicatorsPage'),
})

const indicator = createRoute({
  getParentRoute: () => inside,
  path: '/indicators/$target',
  validateSearch: (search: Record<string, unknown>) => known(search, ['asOf']),
  component: lazyRouteComponent(() => import('./indicators/target.tsx'), 'TargetPage'),
})

const workbooks = createRoute({
  getParentRoute: () => inside,
  path: '/workbooks',
  validateSearch: (search: Record<string, unknown>) => known(search, ['kind', 'about']),
  component: lazyRouteComponent(() => import('./workbooks/workbooks.tsx'), 'WorkbooksPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn,
    inside.addChildren([
      desk,
      duty,
      report,
      sheet,
      plan,
      plans,
      calendar,
      lights,
      settings,
      ladder,
      orders,
      draftOrder,
      order,
      inspections,
      planInspection,
      inspection,
      county,
      countyReport,
      conclusions,
      conclusion,
      safeguards,
      newSafeguard,
      safeguard,
      disclosure,
      bulletins,
      composeBulletin,
      bulletin,
      deliveries,
      cockpit,
      group,
      keyTasks,
      meetings,
      meeting,
      resolutions,
      resolution,
      matters,
      raiseMatter,
      matter,
      bids,
      indicators,
      indicator,
      score,
      round,
      workbooks,
    ]),
  ]),
  basepath: '/portal',
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
