import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EDITION_TRANSITIONS, ROUND_TRANSITIONS } from '../src/assessment/index.ts'
import { AMENDMENT_TRANSITIONS, PLAN_TRANSITIONS } from '../src/planning/index.ts'
import { REVIEW_TRANSITIONS } from '../src/publication/index.ts'
import {
  CONTRIBUTION_TRANSITIONS,
  COUNTY_REPORT_TRANSITIONS,
  REPORT_TRANSITIONS,
} from '../src/reporting/index.ts'
import { BID_TRANSITIONS, MEETING_TRANSITIONS, SAFEGUARD_TRANSITIONS } from '../src/safeguards/index.ts'
import {
  BULLETIN_TRANSITIONS,
  CONCLUSION_TRANSITIONS,
  EXTENSION_TRANSITIONS,
  INSPECTION_TRANSITIONS,
  MATTER_TRANSITIONS,
  MEASURE_TRANSITIONS,
  ORDER_TRANSITIONS,
  RESOLUTION_TRANSITIONS,
} from '../src/supervision/index.ts'

const FILE = new URL('../../../docs/workflows.md', import.meta.url)

const TABLES: readonly {
  readonly title: string
  readonly source: string
  readonly table: Readonly<Record<string, Readonly<Record<string, string>>>>
}[] = [
  { title: '细化落实方案 `Plan`', source: 'planning/plan.ts', table: PLAN_TRANSITIONS },
  { title: '调整申请 `Amendment`', source: 'planning/amendment.ts', table: AMENDMENT_TRANSITIONS },
  { title: '进展报送 `Report`', source: 'reporting/report.ts', table: REPORT_TRANSITIONS },
  { title: '配合情况 `Contribution`', source: 'reporting/contribution.ts', table: CONTRIBUTION_TRANSITIONS },
  { title: '督办单 `SupervisionOrder`', source: 'supervision/orders/order.ts', table: ORDER_TRANSITIONS },
  { title: '督办延期 `Extension`', source: 'supervision/orders/order.ts', table: EXTENSION_TRANSITIONS },
  { title: '专报 `Bulletin`', source: 'supervision/bulletins/bulletin.ts', table: BULLETIN_TRANSITIONS },
  {
    title: '实地督查 `Inspection`',
    source: 'supervision/inspections/inspection.ts',
    table: INSPECTION_TRANSITIONS,
  },
  {
    title: '县级报送 `CountyReport`',
    source: 'reporting/county/county-report.ts',
    table: COUNTY_REPORT_TRANSITIONS,
  },
  {
    title: '督导评估结论 `Conclusion`',
    source: 'supervision/conclusions/conclusion.ts',
    table: CONCLUSION_TRANSITIONS,
  },
  {
    title: '要素保障登记 `Safeguard`',
    source: 'safeguards/records/safeguard.ts',
    table: SAFEGUARD_TRANSITIONS,
  },
  {
    title: '催办督办措施 `Measure`',
    source: 'supervision/escalation/escalation.ts',
    table: MEASURE_TRANSITIONS,
  },
  { title: '会议 `Meeting`', source: 'safeguards/meetings/meeting.ts', table: MEETING_TRANSITIONS },
  {
    title: '议定事项 `Resolution`',
    source: 'supervision/resolutions/resolution.ts',
    table: RESOLUTION_TRANSITIONS,
  },
  {
    title: '提请协调事项 `CoordinationMatter`',
    source: 'supervision/matters/matter.ts',
    table: MATTER_TRANSITIONS,
  },
  {
    title: '考核办法版本 `RuleSetEdition`',
    source: 'assessment/rules/edition.ts',
    table: EDITION_TRANSITIONS,
  },
  { title: '年度考核 `AssessmentRound`', source: 'assessment/round/round.ts', table: ROUND_TRANSITIONS },
  { title: '向上争取事项 `UpwardBid`', source: 'safeguards/bids/bid.ts', table: BID_TRANSITIONS },
  { title: '公开审查单 `Review`', source: 'publication/review/review.ts', table: REVIEW_TRANSITIONS },
]

const diagram = (table: (typeof TABLES)[number]['table']): string =>
  [
    'stateDiagram-v2',
    ...Object.entries(table).flatMap(([from, row]) =>
      Object.entries(row).map(([action, to]) => `  ${from} --> ${to}: ${action}`),
    ),
  ].join('\n')

const drawn = [
  '# Workflows',
  '',
  'Drawn from the tables of the domain by `packages/domain/test/workflows.test.ts`; renew with `UPDATE_WORKFLOWS=1`.',
  ...TABLES.flatMap(({ title, source, table }) => [
    '',
    `## ${title}`,
    '',
    `Table: \`packages/domain/src/${source}\``,
    '',
    '```mermaid',
    diagram(table),
    '```',
  ]),
  '',
].join('\n')

it('draws every workflow as its table has it', () => {
  if (process.env.UPDATE_WORKFLOWS === '1') writeFileSync(FILE, drawn)
  expect(readFileSync(FILE, 'utf8')).toBe(drawn)
})
