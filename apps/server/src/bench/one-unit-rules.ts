import type { FactSheet, RuleSet, SurveyFact, UnitFact } from '@jiashan/domain/assessment'
import { plainDate } from '@jiashan/domain/calendar'
import type { DepartmentId, ProgrammeId } from '@jiashan/domain/record'

/** Criteria that every engine in the comparison computes: weight × the share that a straight line gives the fact. */
export const CRITERIA = 8
export const WEIGHT = 12.5
/** The number from which a criterion is worth its full points. */
export const fullAt = (criterion: number): number => (60 + criterion * 5) / 100

/** Percent that are satisfied with a unit, 0 to 100. */
export const satisfiedOf = (unit: number): number => (unit * 37) % 101

const text = (hundredths: number): string => String(hundredths / 100)

/** A rule set whose criteria each draw a line over the one survey of a unit. */
export const rules: RuleSet = {
  year: 2018,
  title: '比较用办法',
  version: 1,
  standing: '试评',
  note: '',
  total: String(CRITERIA * WEIGHT),
  rounding: { mode: 'half-up', places: 2 },
  sections: [{ title: '评价', weight: String(CRITERIA * WEIGHT) }],
  criteria: Array.from({ length: CRITERIA }, (_, index) => ({
    id: `line-${index}`,
    title: `评价 ${index}`,
    clause: `第${index}条`,
    basis: { clause: '三（二）', sentence: '考核' },
    section: '评价',
    weight: String(WEIGHT),
    measures: [{ _tag: 'Survey' }],
    scoring: {
      _tag: 'Curve',
      shape: {
        _tag: 'line',
        points: [
          { at: '0', share: '0' },
          { at: text(60 + index * 5), share: '1' },
        ],
        step: null,
      },
    },
    applies: { _tag: 'Everyone' },
    absent: { _tag: 'spread' },
    modifiers: [],
  })),
  bonuses: [],
  bonusCap: '0',
  vetoes: [],
  grading: {
    grades: [
      { title: '优秀', atLeast: '90' },
      { title: '良好', atLeast: '80' },
      { title: '合格', atLeast: '0' },
    ],
    groups: [{ title: '全部', ledAtLeast: 0 }],
    quota: null,
  },
}

const codeOf = (unit: number): DepartmentId => `u-${String(unit).padStart(5, '0')}` as DepartmentId

/** A county of so many units, each with its survey. */
export const county = (units: number): FactSheet => ({
  ...{ programme: '01890000-0000-7000-8000-000000000001' as ProgrammeId, year: 2018 },
  asOf: plainDate('2019-01-20'),
  ...{ tasks: [], plans: [], reports: [], milestones: [], indicators: [], orders: [], matters: [], bids: [] },
  ...{ safeguards: [], contributions: [], rulings: [], marks: [] },
  units: Array.from(
    { length: units },
    (_, unit): UnitFact => ({
      ...{ department: codeOf(unit), name: `单位 ${unit}`, category: '政府部门', member: true, duties: [] },
    }),
  ),
  surveys: Array.from(
    { length: units },
    (_, unit): SurveyFact => ({
      ...{ department: codeOf(unit), satisfied: text(satisfiedOf(unit)), asked: 100, document: '调查' },
      source: { _tag: 'ruling', id: `survey ${unit}` },
    }),
  ),
})
