import { Children, type ReactNode } from 'react'
import { usePlace } from '../place.tsx'

const TOGETHER =
  /(\d+(?:\.\d+)?\s?(?:%|年|月|日|号|人|名|家|张|个|项|倍|元|万元|亿元|平方米|万平方米|公里|亩)?(?:以上|以下)?)/

/** Numbers stay with their units: 6.7 万元 is never broken apart. */
export const Unbroken = ({ text }: { text: string }): ReactNode =>
  Children.toArray(
    text
      .split(TOGETHER)
      .map((part, index) => (index % 2 === 1 && part.length > 1 ? <span className="nb">{part}</span> : part)),
  )

/** Official wording: Chinese on every page, so that it is read aloud as Chinese. */
export const Official = ({ children }: { children: ReactNode }): ReactNode => {
  const { words } = usePlace()
  return words.official === undefined ? children : <span lang={words.official}>{children}</span>
}
