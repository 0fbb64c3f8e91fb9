import { usePlace } from '../place.tsx'
import { STEPS } from './board.ts'

/** Whoever reads the site can check it: hashes, chain, signature, scores. */
export const VerifyPage = () => {
  const { words, file } = usePlace()
  const { verify } = words
  return (
    <>
      <header className="page-head">
        <h1>{verify.title}</h1>
        <p>{verify.lead}</p>
      </header>
      <section
        className="verify"
        aria-labelledby="verify-result"
        data-verify={file('')}
        data-texts={JSON.stringify(verify.texts)}
      >
        <h2 id="verify-result">{verify.result}</h2>
        <p className="with-scripts">
          <button type="button" className="verify-start" data-again={verify.texts.again}>
            {verify.start}
          </button>
        </p>
        <p className="without-scripts">{verify.without}</p>
        <p className="verify-said" role="status" />
        <ol className="verify-steps">
          {STEPS.map((step) => (
            <li key={step} data-step={step}>
              <h3>
                {verify.steps[step]} <span data-state>{verify.texts.waiting}</span>
              </h3>
              <p className="second">{verify.stepsHow[step]}</p>
              <ul data-lines />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="verify-key" className="prose">
        <h2 id="verify-key">{verify.key}</h2>
        <p>{verify.keyHow}</p>
      </section>
      <section aria-labelledby="verify-command" className="prose">
        <h2 id="verify-command">{verify.command}</h2>
        <p>{verify.commandHow}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre tabIndex={0}>
          <code>npm run -s jiashan -- verify-bundle DIR --key FINGERPRINT</code>
        </pre>
      </section>
      <section aria-labelledby="verify-limits" className="prose">
        <h2 id="verify-limits">{verify.limits}</h2>
        <ul>
          {verify.limitsList.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
