import { LIGHT_KINDS } from '@jiashan/domain/supervision'
import { DemoMark, LightMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import type { TaskEntry } from '../published.ts'

/** The three lights of the task, each with its reason. */
export const Lights = ({ entry: { published } }: { entry: TaskEntry }) => {
  const { site, words, language } = usePlace()
  const { lights, withheld } = published
  return (
    <section className="lights" aria-labelledby="lights">
      <h2 id="lights">
        {words.task.lights} {lights !== null && site.snapshot.demo && <DemoMark language={language} />}
      </h2>
      {lights === null ? (
        <p className="second">
          {withheld !== null ? (
            words.task.withheldStep
          ) : (
            <>
              {words.task.lightsWithheld} {words.closed.because}
              {words.colon}
              <span lang={words.official}>{site.snapshot.disclosed.lights.because}</span>
            </>
          )}
        </p>
      ) : (
        <dl>
          {LIGHT_KINDS.map((kind) => (
            <div key={kind}>
              <dt>{words.lightKind[kind]}</dt>
              <dd>
                <LightMark light={lights[kind].light} language={language} />
                <span className="second" lang={words.official}>
                  {lights[kind].because}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
