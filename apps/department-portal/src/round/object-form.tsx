import { OBJECTION_LIMITS, RULING_LABEL } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import type { DepartmentId } from '@jiashan/domain/record'
import { failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import { client, trpc } from '../api.ts'
import { citationsOf } from '../evidence/form.ts'
import { type Amiss, useAmiss } from '../moves/amiss.tsx'
import { Field } from '../moves/field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import { useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { AtField } from './at-field.tsx'
import { lineLabel, type ScoreLine, scoreLines } from './lines.ts'
import type { Round, Standing } from './page.ts'
import { NOTHING_SAID, SAID_NAMES, type Said, SaidFields, saidAmiss } from './said-fields.tsx'

interface Written extends Said {
  /** Id of a node, or `ruling` with the id of a ruling. */
  readonly line: string | null
}

const NOTHING_WRITTEN: Written = { ...NOTHING_SAID, line: null }

interface Chosen {
  readonly node: string
  readonly title: string
  readonly ruling: string | null
}

interface Props extends Standing {
  readonly department: DepartmentId
  readonly until: Standing['page']['objectUntil']
  /** What the address asks to object to. */
  readonly asked: string | undefined
}

/** 对得分有异议: the line or the ruling, what is wrong with it, and what proves it. */
export const ObjectForm = ({ year, round, department, until, asked }: Props) => {
  const { programme, today } = useSession()
  const score = useQuery(trpc.scores.show.queryOptions({ programme: programme.id, year, department }))
  const explanation = score.data?.card.explanation
  const lines = useMemo(
    () => (explanation === undefined ? [] : scoreLines(explanation, round.rulings)),
    [explanation, round.rulings],
  )
  const rulings = round.rulings.filter(({ revoked }) => revoked === null)
  const place = usePlace(`round ${year} objection ${asked ?? ''}`)
  const kept = useKept<Written>(place, NOTHING_WRITTEN)
  const { state: said, set } = kept
  const line = said.line ?? asked ?? null
  const [uploading, setUploading] = useState(0)
  const chosen = chosenOf(line, lines, rulings, explanation?.id ?? '')
  const rules = {
    ...{ id: 'objection-words', label: '异议的事实和理由' },
    ...{ max: OBJECTION_LIMITS.words, uploading, today },
  }
  const amiss: Amiss | null =
    chosen === null
      ? { field: 'objection-line', text: '请选择有异议的得分行或认定事项' }
      : saidAmiss(said, rules)
  const { told, invalid, sound } = useAmiss(amiss)
  const at = told === null ? null : amiss
  const object = useMove<
    Chosen & Omit<Said, 'evidence'> & { readonly evidence: ReturnType<typeof citationsOf> }
  >((key, sent) => client.rounds.object.mutate({ programme: programme.id, year, key, ...sent }), {
    done: '异议已提出，办公室会指定复核人',
    onDone: () => kept.forget(),
  })
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()} aria-label="提出异议">
      <h3>提出异议</h3>
      <p className="second">
        {until !== null && `${sayDate(until)}前可以提出，`}
        每项异议针对一行得分或一项认定事项。复核核对的是事实：异议成立的更正事实，得分由更正后的事实重新算出。
      </p>
      <KeptNote kept={kept} names={{ ...SAID_NAMES, line: '得分行' }} />
      <fieldset className="bare" disabled={object.isPending}>
        <Field id="objection-line" label="对哪一行得分或哪项认定有异议">
          <Select
            id="objection-line"
            className="round-line"
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            placeholder="选择得分行或认定事项，可输入任务序号查找"
            loading={score.isPending}
            {...invalid('objection-line')}
            value={score.isPending && !line?.startsWith('ruling ') ? null : line}
            options={[
              {
                label: '认定事项',
                options: rulings.map((one) => ({
                  value: `ruling ${one.id}`,
                  label: `${RULING_LABEL[one.kind]}：${one.reason}`,
                })),
              },
              { label: '失分的得分行', options: optionsOf(lines, true) },
              { label: '其他得分行', options: optionsOf(lines, false) },
            ].filter(({ options }) => options.length > 0)}
            onChange={(chosenLine: string) => set({ line: chosenLine })}
          />
          <AtField told={at} field="objection-line" />
          {chosen !== null && <p className="second">{chosen.title}</p>}
          {score.isError && (
            <p className="field-problem">
              {failureOf(score.error).sentence}{' '}
              <Button size="small" onClick={() => score.refetch()}>
                重试
              </Button>
            </p>
          )}
          <p className="second">
            <Link to="/scores/$year" params={{ year: String(year) }}>
              查看本单位得分明细
            </Link>
          </p>
        </Field>
        <SaidFields {...rules} rows={4} said={said} told={at} set={set} onUploading={setUploading} />
        {object.isError && <FailureLine error={object.error} again={() => object.mutate(object.variables)} />}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={object.isPending}
            onClick={() => {
              if (sound() && chosen !== null && !object.isPending)
                object.mutate({
                  ...chosen,
                  words: said.words.trim(),
                  evidence: citationsOf(said.evidence),
                })
            }}
          >
            提出异议
          </Button>
        </footer>
      </fieldset>
    </form>
  )
}

const optionsOf = (lines: readonly ScoreLine[], lost: boolean) =>
  lines
    .filter((one) => (one.lost !== '0') === lost)
    .map((one) => ({ value: one.node, label: lineLabel(one) }))

/** A line that rests on a ruling objects to the ruling, and the other way round. */
const chosenOf = (
  line: string | null,
  lines: readonly ScoreLine[],
  rulings: Round['rulings'],
  root: string,
): Chosen | null => {
  if (line === null) return null
  const ruling = rulings.find(({ id }) => `ruling ${id}` === line)
  if (ruling !== undefined) {
    const found = lines.find((one) => one.ruling === ruling.id)
    const title = `认定事项：${RULING_LABEL[ruling.kind]}`
    return { node: found?.node ?? root, title, ruling: ruling.id }
  }
  const found = lines.find(({ node }) => node === line)
  if (found === undefined) return null
  const ofRuling = rulings.some(({ id }) => id === found.ruling) ? found.ruling : null
  return { node: found.node, title: found.title, ruling: ofRuling }
}
