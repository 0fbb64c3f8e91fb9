import type { WrittenBonus, WrittenCriterion, WrittenRules } from './written.ts'

/** An id that no other of the list has: people see titles, ids only hold editions together. */
export const freshId = (taken: readonly { readonly id: string }[], stem: string): string => {
  const ids = new Set(taken.map((one) => one.id))
  let number = taken.length + 1
  while (ids.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** An empty 考核办法 of a year: grades and groups as usual, everything else to be written. */
export const emptyRules = (year: number): WrittenRules => ({
  year,
  title: `${year} 年度重点任务考核办法`,
  version: 1,
  standing: '试评',
  note: '',
  total: '100',
  rounding: { mode: 'half-up', places: 2 },
  sections: [],
  criteria: [],
  bonuses: [],
  bonusCap: '0',
  vetoes: [],
  grading: {
    grades: [
      { title: '优秀', atLeast: '90' },
      { title: '良好', atLeast: '80' },
      { title: '合格', atLeast: '60' },
      { title: '不合格', atLeast: '0' },
    ],
    groups: [{ title: '全部单位', ledAtLeast: 0 }],
    quota: null,
  },
})

const cited = { title: '', clause: '', basis: { clause: '', sentence: '' } }

export const emptyCriterion = (rules: WrittenRules, section: string): WrittenCriterion => ({
  id: freshId(rules.criteria, 'item'),
  ...cited,
  section,
  weight: '',
  measures: [],
  scoring: { _tag: 'Credit', credits: [] },
  applies: { _tag: 'Everyone' },
  absent: { _tag: 'spread' },
  modifiers: [],
})

export const emptyBonus = (rules: WrittenRules): WrittenBonus => ({
  id: freshId(rules.bonuses, 'bonus'),
  ...cited,
  measure: { _tag: 'Honours' },
  awards: [],
  take: 'highest-per-task',
  cap: '',
  use: 'score',
})

export const emptyVeto = (rules: WrittenRules): WrittenRules['vetoes'][number] => ({
  id: freshId(rules.vetoes, 'veto'),
  clause: '',
  ruling: 'falsification',
  effects: ['task-zero'],
  authority: '',
})

const COPY = '（副本）'
const LONGEST_TITLE = 40

/** The same once more, under its own id and a title that tells the two apart. */
export const copyOf = <A extends { readonly id: string; readonly title: string }>(
  one: A,
  taken: readonly { readonly id: string }[],
  stem: string,
): A => ({
  ...one,
  id: freshId(taken, stem),
  title: `${one.title.slice(0, LONGEST_TITLE - COPY.length)}${COPY}`,
})
