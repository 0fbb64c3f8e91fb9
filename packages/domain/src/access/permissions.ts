import type { Role } from '../record/index.ts'

/**
 * What each role may do. Unlisted means forbidden.
 * `own`: only for the actor's own unit; `any`: for every unit of the programme.
 */
export const PERMISSIONS = {
  'report.submit': { clerk: 'own' },
  'report.withdraw': { clerk: 'own' },
  'report.sign-section': { 'section-head': 'own' },
  'report.sign-head': { head: 'own' },
  'report.register-signature': { clerk: 'own' },
  'report.accept': { office: 'any' },
  'report.return': { office: 'any' },
  'report.read': {
    clerk: 'own',
    'section-head': 'own',
    head: 'own',
    office: 'any',
    assessor: 'any',
    administrator: 'any',
  },
  'contribution.give': { clerk: 'own' },
  'chain.set': { head: 'own', administrator: 'any' },
  'evidence.add': { clerk: 'own' },
  'plan.submit': { clerk: 'own' },
  'plan.answer': { clerk: 'own' },
  'plan.approve': { office: 'any' },
  'plan.return': { office: 'any' },
  'amendment.apply': { clerk: 'own' },
  'amendment.decide': { office: 'any' },
  'duty.read': {
    clerk: 'own',
    'section-head': 'own',
    head: 'own',
    office: 'any',
    assessor: 'any',
    administrator: 'any',
  },
  'scorecard.read': {
    clerk: 'own',
    'section-head': 'own',
    head: 'own',
    office: 'any',
    assessor: 'any',
    administrator: 'any',
  },
  'programme.import': { administrator: 'any' },
  'schedule.set': { office: 'any' },
  'group.found': { administrator: 'any' },
  'keyTasks.decide': { office: 'any' },
  'indicator.read': {
    clerk: 'own',
    'section-head': 'own',
    head: 'own',
    office: 'any',
    assessor: 'any',
    administrator: 'any',
  },
  'indicator.define': { office: 'any', administrator: 'any' },
  'observation.record': { clerk: 'own', office: 'any' },
  'observation.confirm': { clerk: 'own', 'section-head': 'own', head: 'own', office: 'any' },
  'ruleSet.read': { office: 'any', assessor: 'any', administrator: 'any' },
  'ruleSet.publish': { administrator: 'any' },
  'result.freeze': { assessor: 'any' },
  'publication.issue': { office: 'any', administrator: 'any' },
  'department.register': { administrator: 'any' },
  'account.grant': { administrator: 'any' },
} as const satisfies Record<string, { readonly [R in Role]?: 'own' | 'any' }>

export type Permission = keyof typeof PERMISSIONS
