import { useState } from 'react'

/** The hash by which anybody can tell that these are the rules that were published. */
export const Fingerprint = ({ hash }: { hash: string }) => {
  const [copied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard.writeText(hash).then(() => setCopied(true))
  return (
    <p className="fingerprint">
      指纹 <code>{hash}</code>
      <button type="button" onClick={copy}>
        {copied ? '已复制' : '复制'}
      </button>
    </p>
  )
}
