import { Failed, NotFound } from '@jiashan/office'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { draftSearch, editionSearch, whatIfSearch } from './addresses.ts'
import { queryClient, signInPath, trpc } from './api.ts'
import { filtersIn } from './scores/filters.ts'
import { Frame } from './session/frame.tsx'

const Lost = () => (
  <main className="frame-main">
    <NotFound />
  </main>
)

const root = createRootRoute({ errorComponent: Failed, notFoundComponent: Lost })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/sign-in.tsx'), 'SignIn'),
})

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  loader: async ({ location }) => {
    const session = await queryClient.ensureQueryData(trpc.session.me.queryOptions())
    const [programme] = session.programmes
    if (session.actor === null || programme === undefined)
      throw redirect({ href: `${signInPath}?back=${encodeURIComponent(`/console${location.href}`)}` })
    return { ...session, actor: session.actor, programme }
  },
  component: Frame,
})

const rules = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./rules/rules.tsx'), 'Rules'),
})

const ruleSet = createRoute({
  getParentRoute: () => inside,
  path: '/rules/$year/$version',
  validateSearch: editionSearch,
  component: lazyRouteComponent(() => import('./rules/rule-set.tsx'), 'RuleSetPage'),
})

const draft = createRoute({
  getParentRoute: () => inside,
  path: '/drafts/$draft',
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import('./editor/draft-page.tsx'), 'DraftPage'),
})

const whatIf = createRoute({
  getParentRoute: () => inside,
  path: '/what-if',
  validateSearch: whatIfSearch,
  component: lazyRouteComponent(() => import('./what-if/what-if.tsx'), 'WhatIf'),
})

const newestScores = createRoute({
  getParentRoute: () => inside,
  path: '/scores',
  component: lazyRouteComponent(() => import('./scores/newest.tsx'), 'NewestScores'),
})

const scores = createRoute({
  getParentRoute: () => inside,
  path: '/scores/$year',
  validateSearch: filtersIn,
  component: lazyRouteComponent(() => import('./scores/scores.tsx'), 'Scores'),
})

const unitScore = createRoute({
  getParentRoute: () => inside,
  path: '/scores/$year/$department',
  component: lazyRouteComponent(() => import('./scores/unit-score.tsx'), 'UnitScore'),
})

const publishing = createRoute({
  getParentRoute: () => inside,
  path: '/publishing',
  component: lazyRouteComponent(() => import('./publishing/publishing.tsx'), 'Publishing'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([rules, ruleSet, draft, whatIf, newestScores, scores, unitScore, publishing]),
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
