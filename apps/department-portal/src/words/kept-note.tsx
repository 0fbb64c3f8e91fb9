import { Button } from 'antd'
import { ClashNote } from '../drafts/clash-note.tsx'
import { useUnitName } from '../session/use-session.ts'
import type { Kept } from './kept.ts'

interface Props {
  readonly kept: Pick<Kept<object>, 'clashes' | 'choose' | 'written' | 'forget'>
  /** How each field is called. */
  readonly names: Readonly<Record<string, string>>
}

/**
 * Says that what is written is kept here, and shows what somebody else changed meanwhile side by side: nothing of
 * theirs is overwritten unseen.
 */
export const KeptNote = ({ kept: { clashes, choose, written, forget }, names }: Props) => {
  const unitName = useUnitName()
  const say = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (Array.isArray(value)) return value.map(say).join('、')
    return typeof value === 'object' ? Object.values(value).map(say).join(' ') : unitName(String(value))
  }
  return (
    <>
      {written && (
        <p className="second" role="status">
          尚未提交的内容已留在本机。{' '}
          <Button size="small" onClick={forget}>
            放弃修改
          </Button>
        </p>
      )}
      <ClashNote
        draft={{ clashes, choose, otherBy: '其他人' }}
        nameOf={(field) => names[field] ?? field}
        sayValue={(_, value) => say(value)}
      />
    </>
  )
}
