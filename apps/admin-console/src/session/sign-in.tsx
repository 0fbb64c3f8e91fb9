import { SignInPage } from '@jiashan/office'
import { trpc } from '../api.ts'

export const SignIn = () => (
  <SignInPage
    trpc={trpc}
    home="/console"
    title="考核管理"
    lead="嘉善县域科学发展示范点：考核办法、得分、发布"
  />
)
