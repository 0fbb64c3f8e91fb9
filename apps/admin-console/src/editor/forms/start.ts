import { CURVE_PRESETS } from '../curve/presets.ts'
import type {
  WrittenCriterion,
  WrittenMeasure,
  WrittenModifier,
  WrittenRules,
  WrittenScoring,
} from '../draft/written.ts'

/** What a kind of thing starts from when it is chosen: usual numbers, each to be changed. */
export type Starts<A extends { readonly _tag: string }> = {
  readonly [K in A['_tag']]: () => Extract<A, { readonly _tag: K }>
}

export type WrittenShape = Extract<WrittenScoring, { readonly _tag: 'Curve' }>['shape']
export type WrittenAlone = Extract<WrittenScoring, { readonly _tag: 'Rank' }>['of']

const [proportional, , , banded] = CURVE_PRESETS.map((one) => one.shape)

export const SHAPE_START: Starts<WrittenShape> = {
  line: () => (proportional?._tag === 'line' ? proportional : { _tag: 'line', points: [], step: null }),
  bands: () => (banded?._tag === 'bands' ? banded : { _tag: 'bands', bands: [] }),
}

export const ALONE_START: Starts<WrittenAlone> = {
  Credit: () => ({ _tag: 'Credit', credits: [] }),
  Deduct: () => ({ _tag: 'Deduct', losses: [], once: 'occurrence', floor: '0' }),
  Curve: () => ({ _tag: 'Curve', shape: SHAPE_START.line() }),
  Marks: () => ({ _tag: 'Marks', of: '100', drop: 0 }),
}

export const SCORING_START: Starts<WrittenScoring> = {
  ...ALONE_START,
  LevelProgress: () => ({
    _tag: 'LevelProgress',
    above: { level: '0.7', progress: '0.3' },
    below: { level: '0.3', progress: '0.7' },
    within: 'group',
  }),
  Rank: () => ({
    _tag: 'Rank',
    of: ALONE_START.Credit(),
    part: '0.5',
    within: 'group',
    places: [
      { upTo: 1, share: '1' },
      { upTo: 3, share: '0.8' },
    ],
    beyond: '0.5',
  }),
}

export const MEASURE_START: Starts<WrittenMeasure> = {
  KeyTasks: () => ({
    _tag: 'KeyTasks',
    difficulty: { hard: '1.5', normal: '1' },
    role: { lead: '1', support: '0.4' },
    contribution: { main: '1', ordinary: '0.8', minor: '0.5' },
    indicators: '0',
  }),
  Plans: () => ({ _tag: 'Plans' }),
  Reports: () => ({ _tag: 'Reports' }),
  Orders: () => ({ _tag: 'Orders' }),
  Coordination: () => ({ _tag: 'Coordination' }),
  Honours: () => ({ _tag: 'Honours' }),
  AssessorConduct: () => ({ _tag: 'AssessorConduct' }),
  Indicators: () => ({ _tag: 'Indicators', targets: [], quantity: 'ratio', unit: null }),
  Survey: () => ({ _tag: 'Survey' }),
  Marks: () => ({ _tag: 'Marks', panel: 'assessors' }),
}

export const MODIFIER_START: Starts<WrittenModifier> = {
  OwnFault: () => ({ _tag: 'OwnFault', factor: '0.9' }),
  CountyCaused: () => ({ _tag: 'CountyCaused', factor: '0.5' }),
  SingleKind: () => ({ _tag: 'SingleKind', by: 'role', factor: '1.2' }),
}

export const APPLIES_START: Starts<WrittenCriterion['applies']> = {
  Everyone: () => ({ _tag: 'Everyone' }),
  Leading: () => ({ _tag: 'Leading', least: 1 }),
  OnlySupporting: () => ({ _tag: 'OnlySupporting' }),
  Units: () => ({ _tag: 'Units', departments: [] }),
}

export const ABSENT_START: Starts<WrittenCriterion['absent']> = {
  spread: () => ({ _tag: 'spread' }),
  into: () => ({ _tag: 'into', section: '' }),
  full: () => ({ _tag: 'full' }),
}

export type WrittenQuota = NonNullable<WrittenRules['grading']['quota']>

export const QUOTA_START = (): WrittenQuota => ({ share: '0.3', rounding: 'half-up', ties: 'all' })
