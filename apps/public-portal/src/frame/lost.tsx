import scripts from 'virtual:scripts'
import { stylesheet } from '../assets.ts'
import { folderOf, usePlace } from '../place.tsx'

/** Served at any address that does not exist. */
export const LOST = '404.html'

/** Read by nobody but that page, which holds it. */
export const LOST_SCRIPT = 'assets/lost.js'

const findRoot = scripts.find(({ path }) => path === LOST_SCRIPT)?.text ?? ''

/**
 * A page that does not know how deep it is shown: its style is in it, and its links start from the root of the host until
 * the server (`edge/lost-page.ts`) or the script says where the root of the site is.
 */
export const LostHead = () => {
  const { language } = usePlace()
  return (
    <>
      <base href={`/${folderOf(language, '')}`} />
      <script type="module" dangerouslySetInnerHTML={{ __html: findRoot }} />
      <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
    </>
  )
}
