import { SignInPage } from '@jiashan/office'
import { trpc } from '../api.ts'

export const SignIn = () => (
  <SignInPage trpc={trpc} home="/portal" title="部门工作台" lead="嘉善县域科学发展示范点：计划、报送、审核" />
)
