import { PANEL_LABEL, type Panel, ROUND_LIMITS } from '@jiashan/domain/assessment'
import type { DepartmentId } from '@jiashan/domain/record'
import { useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { client, queryClient, trpc } from '../api.ts'
import { Problem } from '../moves/field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { type MarkSent, type Marks, markAmiss, marksChanged, marksGiven, NO_MARK } from './marks.ts'
import type { Standing } from './page.ts'

interface Props extends Standing {
  readonly units: readonly DepartmentId[]
  readonly panel: Panel
}

/** The units that one marks or verifies, each with its points; the own marks in one table, sent together. */
export const Marking = ({ year, page, round, units, panel }: Props) => {
  const { programme } = useSession()
  const unitName = useUnitName()
  const scores = useQuery(trpc.scores.list.queryOptions({ programme: programme.id, year }))
  const points = new Map(
    (scores.data?.cards ?? []).map((one) => [String(one.department), one.points] as const),
  )
  const marks = page.actions.includes('mark')
  const given = useMemo(() => marksGiven(units, round.marks), [units, round.marks])
  const place = usePlace(`round ${year} marks`)
  const kept = useKept<Marks>(place, given)
  const [asked, setAsked] = useState(false)
  const written = kept.state
  const changed = marksChanged(units, written, given)
  const amiss = new Map(
    units.flatMap((unit) => {
      const text = markAmiss(written[unit] ?? NO_MARK, given[unit])
      return text === null ? [] : [[String(unit), text] as const]
    }),
  )
  const send = useMove<readonly MarkSent[]>(
    async (key, list) => {
      try {
        for (const [index, one] of list.entries()) {
          const command = { _tag: 'Mark' as const, panel, ...one }
          await client.rounds.mark.mutate({ programme: programme.id, year, key: `${key}-${index}`, command })
        }
      } catch (error) {
        // What was given before stands: it is shown as such.
        void queryClient.invalidateQueries()
        throw error
      }
    },
    { done: (list) => `已提交 ${list.length} 家的评分` },
  )
  const count = units.filter((unit) => given[unit]?.value !== '').length
  const set = (unit: string, change: object): void =>
    kept.set({ [unit]: { ...(written[unit] ?? NO_MARK), ...change } })
  if (units.length === 0)
    return <p className="empty">没有由您核验的单位。如有疑问请与办公室联系，核对考核组成员和分工。</p>
  return (
    <section aria-labelledby="marking">
      <h2 id="marking">
        {PANEL_LABEL[panel]}{' '}
        <span className="second">
          已评 {count} / {units.length} 家
        </span>
      </h2>
      <p className="second">
        {marks
          ? '0 到 100 分，可写说明。只有您自己能看到您的评分，计分时不出现姓名；反馈得分前可以修改。'
          : round.status === 'self-assessing'
            ? '转入核验后可以评分。'
            : '得分已反馈，评分不能再改。'}
      </p>
      {marks && (
        <KeptNote kept={kept} names={Object.fromEntries(units.map((unit) => [unit, unitName(unit)]))} />
      )}
      {scores.isError && (
        <p className="second">
          没有取得得分，不影响评分。
          <Button size="small" onClick={() => scores.refetch()}>
            重试
          </Button>
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          const first = [...amiss.keys()][0]
          if (first !== undefined) document.getElementById(`mark-${first}`)?.focus()
          else if (changed.length > 0 && !send.isPending) {
            kept.set(
              Object.fromEntries(changed.map(({ department, ...mark }) => [department, mark] as const)),
            )
            send.mutate(changed)
          }
        }}
      >
        <fieldset className="bare" disabled={send.isPending}>
          <table className="plain round-labelled round-marks">
            <thead>
              <tr>
                <th>单位</th>
                <th>得分</th>
                <th>评分</th>
                <th>说明</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => {
                const mine = written[unit] ?? NO_MARK
                const emptied = mine.value.trim() === '' && given[unit]?.value !== ''
                const told = asked || emptied || mine.value.trim() !== '' ? amiss.get(unit) : undefined
                return (
                  <tr key={unit}>
                    <td>{unitName(unit)}</td>
                    <td data-label="得分">
                      <Link to="/scores/$year" params={{ year: String(year) }} search={{ unit }}>
                        {scores.isPending ? '得分明细' : (points.get(unit) ?? '未计分')}
                      </Link>
                    </td>
                    <td data-label="评分">
                      {marks ? (
                        <>
                          <Input
                            id={`mark-${unit}`}
                            className="typed-number"
                            inputMode="decimal"
                            aria-label={`${unitName(unit)}的评分`}
                            {...(told === undefined
                              ? {}
                              : { status: 'error' as const, 'aria-invalid': true })}
                            value={mine.value}
                            onChange={(event) => set(unit, { value: event.target.value })}
                          />
                          <Problem text={told ?? null} />
                        </>
                      ) : (
                        given[unit]?.value || '未评'
                      )}
                    </td>
                    <td data-label="说明">
                      {marks ? (
                        <Input
                          aria-label={`${unitName(unit)}评分的说明`}
                          placeholder="可不填"
                          maxLength={ROUND_LIMITS.mark}
                          value={mine.reason}
                          onChange={(event) => set(unit, { reason: event.target.value })}
                        />
                      ) : (
                        given[unit]?.reason
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          {send.isError && <FailureLine error={send.error} again={() => send.mutate(send.variables)} />}
          {marks && (
            <footer className="editor-foot">
              <Button
                type="primary"
                htmlType="submit"
                loading={send.isPending}
                disabled={changed.length === 0 && amiss.size === 0}
              >
                {changed.length === 0 ? '提交评分' : `提交 ${changed.length} 家的评分`}
              </Button>
            </footer>
          )}
        </fieldset>
      </form>
    </section>
  )
}
