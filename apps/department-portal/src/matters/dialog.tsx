import { MATTER_ACTION_LABEL } from '@jiashan/domain/supervision'
import type { ReactNode } from 'react'
import type { client } from '../api.ts'
import { Dialog as Plain } from '../words/dialog.tsx'
import type { Page } from './page.ts'

export type Handled = Parameters<typeof client.matters.handle.mutate>[0]['command']
export type Asking = 'assign' | 'merge' | 'table' | 'decide' | 'resolve' | 'decline' | 'answer'

export const LABEL = {
  assign: MATTER_ACTION_LABEL.assign,
  merge: MATTER_ACTION_LABEL.merge,
  table: '列入会议议程',
  decide: '办公室议定',
  resolve: '按会议议定事项办理',
  decline: MATTER_ACTION_LABEL.decline,
  answer: MATTER_ACTION_LABEL.answer,
} as const satisfies Record<Asking, string>

/** What every dialog of the office on a matter gets. */
export interface Props {
  readonly page: Page
  readonly pending: boolean
  readonly problem: string | null
  readonly onClose: () => void
  readonly onSend: (command: Handled) => void
}

interface DialogProps extends Pick<Props, 'pending' | 'problem' | 'onClose'> {
  readonly title: string
  /** What is still amiss; null when nothing is. */
  readonly missing: string | null
  readonly onOk: () => void
  readonly children: ReactNode
}

/** One question to the office, and why it was refused. */
export const Dialog = ({ title, onOk, ...dialog }: DialogProps) => (
  <Plain {...dialog} title={title} okText={title} untouched={false} onSend={onOk} />
)
