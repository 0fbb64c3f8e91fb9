import { type Language, UI_WORDS } from './labels.ts'

/** One link of the chain: where it leads, or what it is here. */
export interface ChainStep {
  readonly label: string
  /** Without it the step is said in words only. */
  readonly href?: string | undefined
  /** The page that is being read. */
  readonly current?: boolean | undefined
  /** Language of the label where it is not that of the page. */
  readonly lang?: string | undefined
}

/** The ribbon 文件原句 → 任务 → 责任单位 → 节点 → 报送 → 佐证 → 评分项目 → 得分: where this thing hangs. */
export const Chain = ({ steps, language = 'zh' }: { steps: readonly ChainStep[]; language?: Language }) => (
  <nav className="chain" aria-label={UI_WORDS[language].chain}>
    <ol>
      {steps.map(({ label, href, current, lang }) => (
        <li key={label} className={current ? 'chain-here' : href === undefined ? 'chain-plain' : undefined}>
          {href === undefined || current ? (
            <span aria-current={current ? 'page' : undefined} lang={lang}>
              {label}
            </span>
          ) : (
            <a href={href} lang={lang}>
              {label}
            </a>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
