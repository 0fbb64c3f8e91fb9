import { Button } from 'antd'

/** Steps back and forth; null where there is none. */
export interface Stepping {
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

export const Steps = ({ stepping: { undo, redo } }: { stepping: Stepping }) => (
  <fieldset className="bare editor-steps" aria-label="撤销与重做">
    <Button size="small" disabled={undo === null} onClick={() => undo?.()} title="Ctrl+Z">
      撤销
    </Button>
    <Button size="small" disabled={redo === null} onClick={() => redo?.()} title="Ctrl+Shift+Z">
      重做
    </Button>
  </fieldset>
)

/** What was just taken out, with the way back. */
export const TakenNote = ({ title, undo }: { title: string | null } & Pick<Stepping, 'undo'>) => (
  <p className="editor-told" role="status">
    {title === null ? null : (
      <>
        已删除“{title}”。{' '}
        <Button size="small" disabled={undo === null} onClick={() => undo?.()}>
          撤销删除
        </Button>
      </>
    )}
  </p>
)
