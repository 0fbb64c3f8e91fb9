import type { DepartmentId } from '@jiashan/domain/record'
import { failureOf } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../moves/field.tsx'
import { useUnitName } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { WordsDialog } from '../words/words-dialog.tsx'
import { type Round, type Standing, useHandle } from './page.ts'
import { NO_SURVEY, percentOf, type SurveyWritten, surveyAmiss, surveyOf } from './survey-form.ts'

type Survey = Round['surveys'][number]

/** 公众评价: what a survey found of each unit, registered with its paper. */
export const Surveys = (standing: Standing) => {
  const { page, round } = standing
  const unitName = useUnitName()
  const [registering, setRegistering] = useState<DepartmentId | null>(null)
  const registers = page.actions.includes('register-survey')
  const of = (unit: DepartmentId): Survey | undefined =>
    round.surveys.find(({ department }) => department === unit)
  if (page.assessed.length === 0) return null
  return (
    <section aria-labelledby="surveys">
      <h2 id="surveys">
        公众评价{' '}
        <span className="second">
          已登记 {round.surveys.length} / {page.assessed.length} 家
        </span>
      </h2>
      <p className="second">
        {registers
          ? '按调查报告逐家登记满意率和调查人数；反馈得分前可以更正。考核办法没有这一项的不必登记。'
          : round.status === 'self-assessing'
            ? '转入核验后登记。'
            : '得分已反馈，不能再改。'}
      </p>
      <table className="plain round-labelled">
        <thead>
          <tr>
            <th>单位</th>
            <th>满意率</th>
            <th>调查人数</th>
            <th>调查报告</th>
            {registers && <th>办理</th>}
          </tr>
        </thead>
        <tbody>
          {page.assessed.map((unit) => {
            const survey = of(unit)
            return (
              <tr key={unit}>
                <td>{unitName(unit)}</td>
                <td data-label="满意率">
                  {survey === undefined ? '未登记' : `${percentOf(survey.satisfied)}%`}
                </td>
                <td data-label="调查人数">{survey === undefined ? '' : `${survey.asked} 人`}</td>
                <td data-label="调查报告">{survey?.document}</td>
                {registers && (
                  <td>
                    <Button
                      size="small"
                      aria-label={`${survey === undefined ? '登记' : '更正'}${unitName(unit)}的公众评价`}
                      onClick={() => setRegistering(unit)}
                    >
                      {survey === undefined ? '登记' : '更正'}
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {registering !== null && (
        <Register
          {...standing}
          unit={registering}
          survey={of(registering)}
          lastDocument={round.surveys.at(-1)?.document ?? ''}
          onClose={() => setRegistering(null)}
        />
      )}
    </section>
  )
}

interface Props extends Standing {
  readonly unit: DepartmentId
  readonly survey: Survey | undefined
  /** The paper that was last cited: it is usually the same for all. */
  readonly lastDocument: string
  readonly onClose: () => void
}

const Register = ({ unit, survey, lastDocument, onClose, ...standing }: Props) => {
  const unitName = useUnitName()
  const place = usePlace(`round ${standing.year} survey ${unit}`)
  const [start] = useState<SurveyWritten>(() =>
    survey === undefined
      ? { ...NO_SURVEY, document: lastDocument }
      : {
          percent: percentOf(survey.satisfied),
          asked: String(survey.asked),
          document: survey.document,
        },
  )
  const words = useKept<SurveyWritten>(place, start)
  const { percent, asked, document } = words.state
  const handle = useHandle(standing, {
    done: '已登记公众评价',
    onDone: () => {
      forgetKept(place)
      onClose()
    },
  })
  return (
    <WordsDialog
      title={`${unitName(unit)}：公众评价`}
      okText="登记"
      words={words}
      pending={handle.isPending}
      problem={handle.isError ? failureOf(handle.error).sentence : null}
      missing={surveyAmiss(words.state)}
      onClose={onClose}
      onSend={() => {
        const found = surveyOf(words.state)
        if (found !== null) handle.mutate({ _tag: 'RegisterSurvey', department: unit, ...found })
      }}
    >
      <Field id="survey-percent" label="满意率">
        <Input
          id="survey-percent"
          className="typed-number"
          inputMode="decimal"
          suffix="%"
          value={percent}
          onChange={(event) => words.set({ percent: event.target.value })}
        />
      </Field>
      <Field id="survey-asked" label="调查人数">
        <Input
          id="survey-asked"
          className="typed-number"
          inputMode="numeric"
          suffix="人"
          value={asked}
          onChange={(event) => words.set({ asked: event.target.value })}
        />
      </Field>
      <Field id="survey-document" label="调查报告的名称或文号">
        <Input
          id="survey-document"
          value={document}
          onChange={(event) => words.set({ document: event.target.value })}
        />
      </Field>
    </WordsDialog>
  )
}
