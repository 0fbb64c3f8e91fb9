import { Button } from 'antd'
import { signInPath } from '../../api.ts'
import type { Drafting, Saving } from './drafting.ts'

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const saySaving = (saving: Saving): string => {
  switch (saving._tag) {
    case 'saving':
      return '正在保存…'
    case 'saved':
      return saving.at === null ? '已保存' : `已保存（${clock.format(saving.at)}）`
    case 'unsaved':
      return saving.kept
        ? `未保存：${saving.because}；写的内容留在本机，关闭后不会丢失`
        : `未保存：${saving.because}；本机也无法暂存，请不要关闭本页，可先导出为文件`
  }
}

/** Whether what was written is safe, and where. */
export const SavingNote = ({
  drafting: { saving, again, clashes, gone },
}: {
  drafting: Pick<Drafting, 'saving' | 'again' | 'clashes' | 'gone'>
}) =>
  gone !== null ? (
    <span role="status" className="saving-held">
      已停止保存
    </span>
  ) : (
    <span role="status" className={saving._tag === 'unsaved' ? 'saving-held' : 'second'}>
      {saySaving(saving)}
      {saving._tag === 'unsaved' && clashes.length === 0 ? (
        <>
          {' '}
          <Button size="small" onClick={again}>
            立即重试
          </Button>
          {saving.signedOut ? (
            <>
              {' '}
              <a href={signInPath} target="_blank" rel="noreferrer">
                在新窗口重新登录
              </a>
            </>
          ) : null}
        </>
      ) : null}
    </span>
  )
