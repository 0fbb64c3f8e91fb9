import { isMailAddress, TELLING_LABEL, TELLINGS, type Telling } from '@jiashan/domain/supervision'
import { FailureNote, failureOf, useMove } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'

type Choice = Outputs['telling']['mail']['choice']

/** 邮件通知: everybody chooses for themselves; an address that is withdrawn is gone. */
export const MailSetting = () => {
  const own = useQuery(trpc.telling.mail.queryOptions())
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">邮件通知</h2>
      {own.isPending ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : own.isLoadingError ? (
        <FailureNote error={own.error} retry={() => own.refetch()} />
      ) : (
        <MailForm key={JSON.stringify(own.data)} {...own.data} />
      )}
    </section>
  )
}

const MailForm = ({ choice, mails }: Outputs['telling']['mail']) => {
  const [address, setAddress] = useState(choice?.address ?? '')
  const [telling, setTelling] = useState<Telling>(choice?.telling ?? 'daily')
  const choose = useMove<Choice>((_, asked) => client.telling.chooseMail.mutate({ choice: asked }), {
    done: (asked) => (asked === null ? '已停用邮件通知，邮箱地址已删除' : '已保存'),
  })
  const trimmed = address.trim()
  const unfit = trimmed !== '' && !isMailAddress(trimmed)
  const same = choice !== null && trimmed === choice.address && telling === choice.telling
  return (
    <>
      <p className="second">
        系统内的“通知”始终会有；填写邮箱后同时发送邮件，只写事项和数量，不含内容。
        {!mails && '本系统尚未配置邮件服务器，配置后才会发出。'}
      </p>
      <div className="field">
        <label htmlFor="mail-address">邮箱</label>
        <Input
          id="mail-address"
          type="email"
          value={address}
          maxLength={120}
          placeholder="name@example.gov.cn"
          status={unfit ? 'error' : ''}
          onChange={(event) => setAddress(event.target.value)}
        />
        {unfit && (
          <p role="alert" className="field-problem">
            邮箱格式不对，应如 name@example.gov.cn
          </p>
        )}
      </div>
      <Radio.Group
        className="mail-telling"
        aria-label="接收方式"
        value={telling}
        onChange={(event) => setTelling(event.target.value as Telling)}
        options={TELLINGS.map((value) => ({ value, label: TELLING_LABEL[value] }))}
      />
      {choose.isError && (
        <p role="alert" className="field-problem">
          {failureOf(choose.error).sentence}
        </p>
      )}
      <p className="verdict">
        <Button
          type="primary"
          loading={choose.isPending}
          disabled={trimmed === '' || unfit || same}
          onClick={() => choose.mutate({ address: trimmed, telling })}
        >
          保存
        </Button>
        {choice !== null && (
          <Button disabled={choose.isPending} onClick={() => choose.mutate(null)}>
            停用邮件通知
          </Button>
        )}
      </p>
    </>
  )
}
