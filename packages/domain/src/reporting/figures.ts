import type { ToldFigure } from '../indicators/index.ts'
import type { Edition, Report, ReportContent } from './report.ts'

/** The part of a report that speaks of figures. */
export interface FigureReport extends Pick<Report, 'id' | 'period' | 'status' | 'by' | 'acceptedOn'> {
  readonly content: Pick<ReportContent, 'figures'>
  readonly editions: readonly Accepted[]
}

interface Accepted extends Pick<Edition, 'by' | 'acceptedOn'> {
  readonly content: Pick<ReportContent, 'figures'>
}

/**
 * What accepted reports say about targets: the unit's own figures 自报, each known from the day its text was accepted.
 * They are read off the reports and never copied; a corrected report adds to what its earlier texts said.
 */
export const reportedFigures = (reports: readonly FigureReport[]): readonly ToldFigure[] =>
  reports.flatMap((report) => editionsOf(report).flatMap((edition) => figuresOf(report, edition)))

/** Every text that was ever accepted, oldest first. */
const editionsOf = ({ status, content, by, acceptedOn, editions }: FigureReport): readonly Accepted[] =>
  status === 'accepted' && acceptedOn !== null ? [...editions, { content, by, acceptedOn }] : editions

const figuresOf = (report: FigureReport, { content, by, acceptedOn }: Accepted): readonly ToldFigure[] =>
  content.figures.map(({ target, value, unit }) => ({
    target,
    about: report.period,
    value,
    unit,
    standing: 'self-reported',
    source: { name: '进展报送', url: null },
    knownOn: acceptedOn,
    origin: { report: report.id, by },
  }))
