import { dayOfInstant, sayDate } from '@jiashan/domain/calendar'
import {
  type CorrectionEffect,
  ENTRY_ACT_LABEL,
  type HistoryLine,
  type Reading,
  STANDING_LABEL,
  sayAbout,
} from '@jiashan/domain/indicators'
import { LIGHT_LABEL, LIGHT_OF_SIGNAL } from '@jiashan/domain/supervision'
import { DemoMark } from '@jiashan/ui'
import { useUnitName } from '../session/use-session.ts'
import type { TargetRow } from './row.ts'
import { forecastOf, sayFigure, saysOf } from './words.ts'

/** What became different, each as it was and as it is; nothing where nothing did. */
const differences = ({ before, after }: CorrectionEffect, { indicator, target }: TargetRow) => {
  const told: readonly (readonly [string, (reading: Reading) => string])[] = [
    ['与路径相比', (reading) => saysOf(reading, indicator, target)],
    ['灯', (reading) => LIGHT_LABEL[LIGHT_OF_SIGNAL[reading.signal]]],
    ['到期预测', (reading) => forecastOf(reading, indicator, target)],
  ]
  return told.flatMap(([name, say]) =>
    say(before) === say(after) ? [] : [{ name, before: say(before), after: say(after) }],
  )
}

/** Every entry, newest first: old, new, who, when, why, and what it changed. */
export const History = ({ lines, row }: { lines: readonly HistoryLine[]; row: TargetRow }) => (
  <section aria-labelledby="history">
    <h2 id="history">填报、认定与更正记录</h2>
    {lines.length === 0 ? (
      <p className="empty">还没有填报记录。</p>
    ) : (
      <ol className="figure-history">
        {lines.map((line) => (
          <li key={line.entry.id}>
            <Line line={line} row={row} />
          </li>
        ))}
      </ol>
    )}
    <p className="second">更正不覆盖原值；已审定的考核结果不因更正而改变。</p>
  </section>
)

const Line = ({ line: { entry, effect, state }, row }: { line: HistoryLine; row: TargetRow }) => {
  const unitName = useUnitName()
  const { act, about, by, at, replaces, reason, standing, demo, source } = entry
  const changed = differences(effect, row)
  return (
    <>
      <p>
        <b>
          {ENTRY_ACT_LABEL[act]}
          {sayAbout(about)}：
          {act === 'correct' && replaces !== null && (
            <>
              <del>{sayFigure(replaces)}</del> →{' '}
            </>
          )}
          {sayFigure(entry)}
        </b>
        （{STANDING_LABEL[standing]}）{demo && <DemoMark />}
      </p>
      <p className="second">
        {by.department === null ? '' : `${unitName(by.department)} `}
        {by.name} · {sayDate(dayOfInstant(Date.parse(at)))}
        {entry.knownOn > dayOfInstant(Date.parse(at)) && `（${sayDate(entry.knownOn)}起公布）`} · 来源：
        {source.url === null ? source.name : <a href={source.url}>{source.name}</a>}
      </p>
      {reason !== null && <p>理由：{reason}</p>}
      {state === 'waits' && <p className="awaited">待认定，认定前仍以原认定值为准；认定后将改变：</p>}
      {state === 'over' && <p className="second">当时待认定，未改变原认定值；结果见其后的记录。</p>}
      {act !== 'record' &&
        state !== 'over' &&
        (changed.length === 0 ? (
          <p className="second">未改变与路径的比较、灯和预测。</p>
        ) : (
          <dl className="facts changed" aria-label={state === 'waits' ? '认定后将改变' : '改变了'}>
            {changed.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <del>{before}</del> → {after}
                </dd>
              </div>
            ))}
          </dl>
        ))}
    </>
  )
}
