import { OBJECTION_LIMITS } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { useMove } from '@jiashan/office'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useAmiss } from '../moves/amiss.tsx'
import { TextField } from '../moves/field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { AtField } from './at-field.tsx'
import { Change } from './change.tsx'
import type { Objection, Standing } from './page.ts'
import { NO_REVIEW, newChange, type ReviewWritten, reviewAmiss, reviewOf } from './review-form.ts'

interface Props extends Standing {
  readonly objection: Objection
  readonly onClose: () => void
}

/** 作出复核决定: upheld with the facts that change, or not; always with the reason. */
export const Review = ({ year, page, round, objection, onClose }: Props) => {
  const { programme, today } = useSession()
  const { number } = objection
  const place = usePlace(`round ${year} review ${number}`)
  const [start] = useState<ReviewWritten>(() =>
    objection.ruling === null
      ? NO_REVIEW
      : { ...NO_REVIEW, changes: [{ ...newChange(), kind: 'RevokeRuling', ruling: objection.ruling }] },
  )
  const kept = useKept<ReviewWritten>(place, start)
  const { state: form, set } = kept
  const amiss = reviewAmiss(form, today)
  const { told, sound } = useAmiss(amiss)
  const at = told === null ? null : amiss
  const review = useMove<ReturnType<typeof reviewOf>>(
    (key, command) =>
      client.rounds.review.mutate({ programme: programme.id, year, key, expected: page.version, command }),
    {
      done: '已作出复核决定，提出单位会收到通知',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <form
      className="editor"
      onSubmit={(event) => event.preventDefault()}
      aria-label={`复核第 ${number} 号异议`}
    >
      <KeptNote kept={kept} names={{ upheld: '决定', reason: '理由', changes: '更正' }} />
      <fieldset className="bare" disabled={review.isPending}>
        <fieldset className="field" id="review-upheld" tabIndex={-1}>
          <legend>复核决定</legend>
          <Radio.Group
            value={form.upheld}
            options={[
              { value: true, label: '异议成立' },
              { value: false, label: '异议不成立' },
            ]}
            onChange={(event) => set({ upheld: event.target.value })}
          />
          <AtField told={at} field="review-upheld" />
        </fieldset>
        {form.upheld === true && (
          <fieldset className="field" id="review-changes" tabIndex={-1}>
            <legend>更正的事实</legend>
            <p className="second">复核只更正事实，不直接改分；得分由更正后的事实重新算出。</p>
            {form.changes.map((change, index) => (
              <Change
                key={change.id}
                {...{ year, page, round, objection, change, index }}
                told={at}
                onChange={(part) => set({ changes: form.changes.with(index, { ...change, ...part }) })}
                onRemove={() => set({ changes: form.changes.toSpliced(index, 1) })}
              />
            ))}
            <Button
              disabled={form.changes.length >= OBJECTION_LIMITS.changes}
              onClick={() => set({ changes: [...form.changes, newChange()] })}
            >
              {form.changes.length === 0 ? '写明更正的事实' : '再更正一项'}
            </Button>
            <AtField told={at} field="review-changes" />
          </fieldset>
        )}
        <TextField
          id="review-reason"
          label="理由（提出单位会看到）"
          rows={3}
          max={OBJECTION_LIMITS.reason}
          value={form.reason}
          onChange={(reason) => set({ reason })}
        />
        <AtField told={at} field="review-reason" />
        {review.isError && <FailureLine error={review.error} again={() => review.mutate(review.variables)} />}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={review.isPending}
            onClick={() => {
              if (sound() && !review.isPending) review.mutate(reviewOf(form, number, year))
            }}
          >
            作出决定
          </Button>
          <Button onClick={onClose}>取消</Button>
          <span className="second">决定后不能再改；复核期限{sayDate(objection.dueOn)}。</span>
        </footer>
      </fieldset>
    </form>
  )
}
