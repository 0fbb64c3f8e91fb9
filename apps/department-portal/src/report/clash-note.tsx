import { Button } from 'antd'
import type { FormState } from './form-state.ts'
import type { Clash } from './use-draft.ts'

const NAMES = { progress: '进展情况', nextStep: '下一步打算', difficulty: '困难和问题' } as const

const Text = ({ title, state }: { title: string; state: FormState }) => (
  <div>
    <b>{title}</b>
    <dl className="facts">
      {(['progress', 'nextStep', 'difficulty'] as const).map((field) => (
        <div key={field}>
          <dt>{NAMES[field]}</dt>
          <dd className="prose">{state[field] || '（空）'}</dd>
        </div>
      ))}
    </dl>
  </div>
)

interface Props {
  readonly clash: Clash
  readonly choose: (chosen: FormState) => void
}

/** Two texts for one report, side by side; writing goes on with the one that is chosen. */
export const ClashNote = ({ clash, choose }: Props) => (
  <section className="came-back clash" role="alert">
    <p>
      <b>这份报送有两份未提交的文字</b>，可能来自同事或另一个窗口。请选择用哪一份继续；另一份不会被保存。
    </p>
    <div className="clash-texts">
      <Text title="本机的文字" state={clash.mine} />
      <Text title="服务器上的文字" state={clash.theirs} />
    </div>
    <p className="editor-foot">
      <Button type="primary" onClick={() => choose(clash.mine)}>
        用本机的
      </Button>
      <Button onClick={() => choose(clash.theirs)}>用服务器上的</Button>
    </p>
  </section>
)
