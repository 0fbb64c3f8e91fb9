import { sayStanding } from '@jiashan/domain/publication'
import { ItemFacts, ItemWords, WordLine } from './item-words.tsx'
import type { Line } from './page.ts'
import { SignAgain } from './sign-again.tsx'
import { Withdraw } from './withdraw.tsx'

interface Props {
  readonly lines: readonly Line[]
  readonly withUnit?: boolean
  readonly empty: string
}

/** What was signed, how it stands, and the ways to take it back and to sign it again. */
export const SignedItems = ({ lines, withUnit = false, empty }: Props) =>
  lines.length === 0 ? (
    <p className="empty">{empty}</p>
  ) : (
    <ul className="rows">
      {lines.map((line) => (
        <li key={line.key}>
          <article className="item">
            <h3>
              {line.title} <span className="item-standing">{sayStanding(line)}</span>
            </h3>
            <ItemFacts line={line} withUnit={withUnit} />
            <WordLine line={line} />
            {line.heldBecause !== null && <p className="awaited">暂缓公开：{line.heldBecause}</p>}
            <details>
              <summary>公开的文字</summary>
              <ItemWords line={line} />
            </details>
            <Withdraw line={line} />
            <SignAgain line={line} />
          </article>
        </li>
      ))}
    </ul>
  )
