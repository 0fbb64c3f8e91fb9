import { Dialog } from './dialog.tsx'

interface Props {
  /** The step, as its button calls it. */
  readonly step: string
  /** What will happen, and that it cannot be undone. */
  readonly says: string
  readonly pending: boolean
  readonly problem: string | null
  readonly onClose: () => void
  readonly onSend: () => void
}

/** Says what a step that cannot be undone will do, before it is taken. */
export const Confirm = ({ step, says, ...dialog }: Props) => (
  <Dialog {...dialog} title={step} okText={step} untouched>
    <p>{says}</p>
  </Dialog>
)
