import { STAGE_LABEL, STAGES, type Stage } from '@jiashan/domain/planning'
import { FailureNote, failureOf } from '@jiashan/office'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { client, queryClient, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'

/** How the unit signs what it hands in: its 分管领导 decides. */
export const ChainSetting = () => {
  const kept = useQuery(trpc.chains.show.queryOptions())
  if (kept.isPending) return <Skeleton active paragraph={{ rows: 3 }} />
  if (kept.isLoadingError) return <FailureNote error={kept.error} retry={() => kept.refetch()} />
  return <ChainForm key={kept.data.version} {...kept.data} />
}

const ChainForm = ({ stages, version }: { stages: readonly Stage[]; version: number }) => {
  const { actor } = useSession()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<readonly Stage[]>(stages)
  const mayChange = actor.role === 'head'
  const save = useMutation({
    mutationFn: () =>
      client.chains.set.mutate({ stages: STAGES.filter((one) => chosen.includes(one)), expected: version }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      message.success('已保存，今后提交的报送按此审签')
    },
  })
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">本单位审签环节</h2>
      <p className="second">
        经办人提交后，按下列环节依次审签，再报协调小组办公室。正在办理的报送仍按提交时的环节。领导不登录系统的，由联络员打印审签单并登记签字。
      </p>
      <Checkbox.Group
        className="column-choice"
        disabled={!mayChange}
        value={[...chosen]}
        options={STAGES.map((value) => ({ value, label: STAGE_LABEL[value] }))}
        onChange={(next) => setChosen(next as Stage[])}
      />
      {chosen.length === 0 && (
        <p role="alert" className="field-problem">
          至少保留一级审签。
        </p>
      )}
      {save.isError && (
        <p role="alert" className="field-problem">
          {failureOf(save.error).sentence}
        </p>
      )}
      {mayChange ? (
        <p>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={chosen.length === 0 || chosen.join() === stages.join()}
            onClick={() => save.mutate()}
          >
            保存
          </Button>
        </p>
      ) : (
        <p className="second">由单位负责人设置。</p>
      )}
    </section>
  )
}
