import { type Figure, type FigureEntry, reporterOf, sayAbout } from '@jiashan/domain/indicators'
import { Button, Popconfirm } from 'antd'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { useEntering } from './entering.ts'
import type { TargetRow } from './row.ts'
import { sayFigure } from './words.ts'

/** 认定 a figure that somebody else reported; the value that is confirmed is said before. */
export const ConfirmButton = ({ row, figure }: { row: TargetRow; figure: Figure | FigureEntry }) => {
  const { programme, actor } = useSession()
  const { about, value, unit } = figure
  const said = { programme: programme.id, target: row.target.key, about, value, unit }
  const { enter, pending, problem } = useEntering(
    (key) => client.indicators.confirm.mutate({ ...said, key }),
    said,
    '已认定',
  )
  const own = reporterOf(figure)?.account === actor.account
  if (own) return <span className="second">由您填报，待他人认定</span>
  return (
    <>
      <Popconfirm
        title={`认定${sayAbout(about)}的数值为 ${sayFigure(figure)}？`}
        okText="认定"
        cancelText="取消"
        onConfirm={enter}
      >
        <Button size="small" type="primary" loading={pending}>
          认定
        </Button>
      </Popconfirm>
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </>
  )
}
