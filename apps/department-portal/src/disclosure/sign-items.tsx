import { DEFAULT_CLASS, SIGN_OFF_LIMITS } from '@jiashan/domain/publication'
import type { DepartmentId } from '@jiashan/domain/record'
import { DISCLOSURE_LABEL, DISCLOSURES, type Disclosure } from '@jiashan/domain/reporting'
import type { Asks } from './asks.ts'
import { OpinionList } from './opinion-list.tsx'
import type { Line } from './page.ts'
import { useSign } from './use-sign.ts'

const ASKS: Asks<Disclosure> = {
  place: 'sign',
  listed: ['to-sign'],
  choices: DISCLOSURES.map((value) => ({ value, label: DISCLOSURE_LABEL[value] })),
  first: ({ kind }) => ({ choice: DEFAULT_CLASS[kind], reason: '' }),
  plain: 'open',
  reasonLimit: SIGN_OFF_LIMITS.reason,
  label: (title) => `${title}的公开属性`,
  reasonLabel: (title) => `${title}不主动公开的理由`,
  reasonHint: '理由，如：涉及工作秘密、商业秘密、个人隐私',
  send: (count) => `签署所选 ${count} 项`,
  lacking: (count) => `有 ${count} 项不主动公开，请写明理由`,
  empty: '没有待签的内容。',
}

interface Props {
  readonly lines: readonly Line[]
  readonly department: DepartmentId | null
  readonly maySign: boolean
}

/** 公开意见 of a unit on its items, or of the office on its own. */
export const SignItems = ({ lines, department, maySign }: Props) => {
  const sign = useSign({ department, version: lines[0]?.version ?? 0 })
  return (
    <>
      {!maySign && lines.length > 0 && <p className="second">公开意见由单位负责人签署。</p>}
      <OpinionList
        asks={ASKS}
        lines={lines}
        mayAnswer={maySign}
        move={sign}
        onSend={(given, sent) =>
          sign.mutate(
            given.map(({ choice, ...one }) => ({ ...one, disclosure: choice })),
            { onSuccess: sent },
          )
        }
      />
    </>
  )
}
