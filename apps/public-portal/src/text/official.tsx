import type { ReactNode } from 'react'
import { usePlace } from '../place.tsx'

const TOGETHER =
  /\d+(?:\.\d+)?\s?(?:%|年|月|日|号|人|名|家|张|个|项|倍|元|万元|亿元|平方米|万平方米|公里|亩)?(?:以上|以下)?/g

/** Numbers stay with their units: 6.7 万元 is never broken apart. */
export const Unbroken = ({ text }: { text: string }): ReactNode => {
  const parts: ReactNode[] = []
  let done = 0
  for (const { 0: number, index } of text.matchAll(TOGETHER)) {
    if (number.length === 1) continue
    parts.push(
      text.slice(done, index),
      <span key={index} className="nb">
        {number}
      </span>,
    )
    done = index + number.length
  }
  return [...parts, text.slice(done)]
}

/** Official wording: Chinese on every page, so that it is read aloud as Chinese. */
export const Official = ({ children }: { children: ReactNode }): ReactNode => {
  const { words } = usePlace()
  return words.official === undefined ? children : <span lang={words.official}>{children}</span>
}
