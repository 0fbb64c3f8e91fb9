import { may } from '@jiashan/domain/access'
import { isPlainDate, type PlainDate } from '@jiashan/domain/calendar'
import {
  type FigureQuestion,
  knownOn,
  MOST_DAYS_AHEAD,
  questionsOn,
  sayAbout,
  sourceUnitOf,
  timesOver,
} from '@jiashan/domain/indicators'
import { parseRational } from '@jiashan/domain/quantity'
import type { Actor } from '@jiashan/domain/record'
import { Button, Checkbox, Input, Select } from 'antd'
import { client } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { useKept, usePlace } from '../words/kept.ts'
import { useEntering } from './entering.ts'
import { figuresOf, type TargetRow } from './row.ts'
import { sayFigure } from './words.ts'

const EMPTY = { about: '', value: '', name: '', url: '', releasedOn: '', sure: false }

const ask = ({ beside }: FigureQuestion): string =>
  `与${sayAbout(beside.about)}的 ${sayFigure(beside)} 相差一倍以上，请核对小数点和计量单位`

/** Records a figure: for the office, and for the clerks of the unit that answers for it. */
export const RecordForm = ({ row, today }: { row: TargetRow; today: PlainDate }) => {
  const { programme, actor } = useSession()
  const unitName = useUnitName()
  const { target, indicator } = row
  const { state, set, forget } = useKept(usePlace(`record ${target.key}`), EMPTY)
  const figures = figuresOf(row)
  const open = indicator === null ? [] : timesOver(indicator, figures, today)
  const about = open.includes(state.about) ? state.about : (open[0] ?? '')
  const unit = indicator?.unit ?? target.unit
  const sourceName =
    indicator?.source._tag === 'Outside' ? indicator.source.name : unitName(sourceUnitOf(indicator))
  const value = state.value.trim()
  const said = {
    programme: programme.id,
    target: target.key,
    about,
    value,
    unit,
    source: {
      name: state.name.trim() === '' ? sourceName : state.name.trim(),
      url: state.url.trim() || null,
    },
    releasedOn: isPlainDate(state.releasedOn) ? state.releasedOn : null,
  }
  const { enter, pending, problem } = useEntering(
    async (key) => {
      await client.indicators.record.mutate({ ...said, key })
      forget()
    },
    said,
    '已录入',
  )
  if (indicator === null || !may(actor as Actor, 'observation.record', sourceUnitOf(indicator))) return null
  if (open.length === 0) return <p className="second">已结束的各期都有数值；如需修改，请用“更正”。</p>
  const isNumber = parseRational(value) !== null
  const questions = isNumber
    ? questionsOn({ about, value, unit }, knownOn(figures, today), indicator.measure)
    : []
  const outside = indicator.source._tag === 'Outside'
  return (
    <section aria-labelledby="record">
      <h2 id="record">录入监测值</h2>
      <form
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault()
          enter()
        }}
      >
        <label htmlFor="about">
          时间
          <Select
            id="about"
            value={about}
            options={open.map((one) => ({ value: one, label: sayAbout(one) }))}
            onChange={(chosen) => set({ about: chosen })}
          />
        </label>
        <label htmlFor="value">
          数值（{unit}）
          <Input
            id="value"
            inputMode="decimal"
            value={state.value}
            status={value !== '' && !isNumber ? 'error' : ''}
            onChange={(event) => set({ value: event.target.value, sure: false })}
          />
        </label>
        <label htmlFor="source-name">
          数据来源
          <Input
            id="source-name"
            placeholder={sourceName}
            value={state.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </label>
        <label htmlFor="source-url">
          来源网址（可不填）
          <Input
            id="source-url"
            inputMode="url"
            placeholder="https://"
            value={state.url}
            onChange={(event) => set({ url: event.target.value })}
          />
        </label>
        {outside && (
          <label htmlFor="released">
            公布日期（{MOST_DAYS_AHEAD} 天内，可不填）
            <Input
              id="released"
              type="date"
              min={today}
              value={state.releasedOn}
              onChange={(event) => set({ releasedOn: event.target.value })}
            />
          </label>
        )}
        <div className="record-send">
          {questions.map((question) => (
            <Checkbox
              key={question.beside.about}
              checked={state.sure}
              onChange={(event) => set({ sure: event.target.checked })}
            >
              {ask(question)}；已核对无误
            </Checkbox>
          ))}
          <Button
            type="primary"
            htmlType="submit"
            loading={pending}
            disabled={!isNumber || (questions.length > 0 && !state.sure)}
          >
            录入
          </Button>
          <span className="second">
            {outside ? '已公布的数据录入后即为认定值。' : '录入后为自报值，由他人认定。'}
          </span>
        </div>
        {problem !== null && (
          <p role="alert" className="field-problem">
            {problem}
          </p>
        )}
      </form>
    </section>
  )
}
