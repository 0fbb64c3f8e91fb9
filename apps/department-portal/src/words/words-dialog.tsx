import { Button } from 'antd'
import { useState } from 'react'
import { Dialog, type DialogProps } from './dialog.tsx'
import type { Kept } from './kept.ts'

interface Props extends Omit<DialogProps, 'untouched'> {
  readonly words: Pick<Kept<object>, 'state' | 'written' | 'forget'>
}

/** A dialog for words that are sent with a reason. Closed in whatever way, it keeps them for the next time. */
export const WordsDialog = ({ words, children, ...dialog }: Props) => {
  const [found] = useState(words.written)
  const [start] = useState(words.state)
  return (
    <Dialog {...dialog} untouched={words.state === start}>
      {found && words.written && (
        <p className="second" role="status">
          上次写的还没有发出，已保留。{' '}
          <Button size="small" disabled={dialog.pending} onClick={words.forget}>
            清空重写
          </Button>
        </p>
      )}
      {children}
    </Dialog>
  )
}
