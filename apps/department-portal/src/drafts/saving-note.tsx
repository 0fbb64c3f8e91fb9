import { SignInAgain } from '../session/sign-in-again.tsx'
import type { Drafting, Joined, Saving } from './drafting.ts'

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const saySaving = (saving: Saving): string => {
  switch (saving._tag) {
    case 'unchanged':
      return '修改会自动保存为草稿'
    case 'saving':
      return '正在保存草稿…'
    case 'saved':
      return `草稿已于 ${clock.format(saving.at)} 保存`
    case 'kept-here':
      return `草稿暂存在本机：${saving.sentence}`
    case 'unkept':
      return `草稿尚未保存，本机也无法暂存，请不要关闭本页：${saving.sentence}`
  }
}

/** Whether what was written is safe, and where. */
export const SavingNote = ({
  draft: { saving, again, stripped },
}: {
  draft: Pick<Drafting<object>, 'saving' | 'again' | 'stripped'>
}) => (
  <span role="status" className={'sentence' in saving ? 'field-problem' : 'second'}>
    {saySaving(saving)}
    {'signedOut' in saving && saving.signedOut && <SignInAgain again={again} />}
    {stripped && '（已去掉粘贴带入的不可见字符）'}
  </span>
)

/** What came in from somebody else while one wrote. */
export const JoinedNote = ({
  joined,
  nameOf,
}: {
  joined: Joined | null
  nameOf: (field: string) => string
}) =>
  joined === null ? null : (
    <p role="status" className="joined">
      已合并{joined.by === null ? '另一个窗口' : ` ${joined.by} `}的修改：
      {[...new Set(joined.fields.map(nameOf))].join('、')}
    </p>
  )
