import { Progress } from 'antd'
import type { FC } from 'react'
import { type Note, sayServed } from './note.ts'

type Of<T extends Note['_tag']> = { readonly note: Extract<Note, { _tag: T }> }

const Working = ({ note: { number, by, done, total } }: Of<'working'>) => (
  <>
    <span role="status">
      {by === null ? '' : by}正在发布第 {number} 次：{sayStage(done, total)}
    </span>
    {total === 0 ? null : (
      <Progress
        aria-label={`已完成 ${done} / ${total} 个文件`}
        percent={Math.floor((100 * done) / total)}
        format={() => `${done} / ${total}`}
      />
    )}
    <span className="second">发布在服务器上进行，可以离开或关闭本页。</span>
  </>
)

const sayStage = (done: number, total: number): string => {
  if (total === 0) return '正在准备内容……'
  return done < total ? '正在生成网页和开放数据……' : '正在签名并写入磁盘……'
}

const Lost = ({ note: { number } }: Of<'lost'>) => (
  <span className="problem" role="alert">
    与服务器的连接断开。
    {number === null
      ? '恢复连接后，本页自动更新。'
      : `第 ${number} 次发布在服务器上进行，不受影响；恢复连接后，本页自动显示进度和结果。`}
  </span>
)

const Done = ({ note: { number } }: Of<'done'>) => (
  <span role="status">
    第 {number} 次公开发布已完成。<a href="/">打开公开网站</a>
  </span>
)

const Failed = ({ note: { sentence, served } }: Of<'failed'>) => (
  <span role="alert">
    <span className="problem">{sentence}。</span> {sayServed(served)}
  </span>
)

const Broken = ({ note: { number, served } }: Of<'broken'>) => (
  <span role="alert">
    <span className="problem">第 {number} 次发布中断（连接断开或系统重新启动），没有完成，请再次发布。</span>
    {sayServed(served)}
  </span>
)

const Problem = ({ sentence }: { sentence: string }) => (
  <span className="problem" role="alert">
    {sentence}。
  </span>
)

const VIEW: { readonly [T in Note['_tag']]: FC<Of<T>> } = {
  idle: () => null,
  lost: Lost,
  working: Working,
  refused: ({ note: { sentence } }) => <Problem sentence={sentence} />,
  done: Done,
  failed: Failed,
  broken: Broken,
}

/** How publishing goes, for every window that looks at it. */
export const NoteView = ({ note }: { note: Note }) => {
  const View = VIEW[note._tag] as FC<{ note: Note }>
  return (
    <div className="issue-note">
      <View note={note} />
    </div>
  )
}
