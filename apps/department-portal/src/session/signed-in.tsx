import { Link } from '@tanstack/react-router'

/** Where a window ends that was opened to sign in beside another: the other goes on by itself. */
export const SignedIn = () => (
  <main className="sign-in">
    <h1>已登录</h1>
    <p>原来的窗口会自动继续，本窗口可以关闭。</p>
    <p>
      <Link to="/">进入工作台</Link>
    </p>
  </main>
)
