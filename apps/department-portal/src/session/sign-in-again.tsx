import { failureOf } from '@jiashan/office'
import { useEffect, useRef, useState } from 'react'
import { client, signInPath } from '../api.ts'
import { useSession } from './use-session.ts'

const LOOK_MS = 4_000
const BACK = `${signInPath}?back=${encodeURIComponent('/portal/signed-in')}`

/** Signs in beside what is being written; once the same person is signed in, what was held up goes on by itself. */
export const SignInAgain = ({ again }: { again: () => void }) => {
  const { actor } = useSession()
  const [other, setOther] = useState<string | null>(null)
  const goOn = useRef(again)
  goOn.current = again
  useEffect(() => {
    let ended = false
    const look = async (): Promise<void> => {
      const now = await client.session.me.query().catch(() => null)
      if (ended || now === null || now.actor === null) return
      if (now.actor.account !== actor.account) return setOther(now.actor.name)
      ended = true
      goOn.current()
    }
    const timer = setInterval(look, LOOK_MS)
    addEventListener('focus', look)
    return () => {
      ended = true
      clearInterval(timer)
      removeEventListener('focus', look)
    }
  }, [actor.account])
  return (
    <>
      {' '}
      <a href={BACK} target="_blank" rel="noreferrer">
        在新窗口重新登录
      </a>
      {other === null ? '，登录后这里自动继续。' : `。现在登录的是${other}，请换回${actor.name}的账户。`}
    </>
  )
}

/** Why something was not sent; where the session had ended, the way on. */
export const FailureLine = ({ error, again }: { error: unknown; again: () => void }) => {
  const failure = failureOf(error)
  return (
    <p role="alert" className="field-problem">
      {failure.sentence}
      {failure._tag === 'signed-out' && <SignInAgain again={again} />}
    </p>
  )
}
