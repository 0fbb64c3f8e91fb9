import {
  evolveFigure,
  evolveIndicator,
  FigureChange,
  FigureEntry,
  Indicator,
  IndicatorChange,
  type IndicatorSource,
} from '@jiashan/domain/indicators'
import type { Kept } from '../aggregate.ts'
import type { Row } from '../table.ts'
import { rootOf, stateFrom } from './rows.ts'

export const keptIndicator: Kept<Indicator, IndicatorChange> = {
  name: 'indicator',
  changes: IndicatorChange,
  evolve: evolveIndicator,
  root: 'indicator',
  children: {},
  place: ({ target }) => ({ task: null, subject: target }),
  rows: ({ source, ...root }) => ({ indicator: [{ ...root, ...columnsOf(source) }] }),
  state: (rows) => {
    const root = rootOf(rows, 'indicator')
    return stateFrom(Indicator)({ ...root, source: sourceOf(root) })
  },
}

const columnsOf = (source: IndicatorSource): Row =>
  source._tag === 'Unit'
    ? { sourceUnit: source.department, sourceName: null }
    : { sourceUnit: null, sourceName: source.name }

const sourceOf = ({ sourceUnit, sourceName }: Row): unknown =>
  sourceUnit === null ? { _tag: 'Outside', name: sourceName } : { _tag: 'Unit', department: sourceUnit }

export const keptObservation: Kept<FigureEntry, FigureChange> = {
  name: 'observation',
  changes: FigureChange,
  evolve: evolveFigure,
  root: 'observation',
  children: {},
  place: ({ target }) => ({ task: null, subject: target }),
  rows: ({ source, by, replaces, ...root }) => ({
    observation: [
      {
        ...root,
        sourceName: source.name,
        sourceUrl: source.url,
        byAccount: by.account,
        byName: by.name,
        byDepartment: by.department,
        oldValue: replaces?.value ?? null,
        oldUnit: replaces?.unit ?? null,
        oldStanding: replaces?.standing ?? null,
        oldObservation: replaces?.observation ?? null,
        oldReport: replaces?.report ?? null,
      },
    ],
  }),
  state: (rows) => {
    const root = rootOf(rows, 'observation')
    const source = { name: root.sourceName, url: root.sourceUrl }
    const by = { account: root.byAccount, name: root.byName, department: root.byDepartment }
    return stateFrom(FigureEntry)({ ...root, source, by, replaces: replacedOf(root) })
  },
}

const replacedOf = ({ oldValue, oldUnit, oldStanding, oldObservation, oldReport }: Row): unknown =>
  oldValue === null
    ? null
    : {
        value: oldValue,
        unit: oldUnit,
        standing: oldStanding,
        observation: oldObservation,
        report: oldReport,
      }
