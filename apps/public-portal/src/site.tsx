import scripts from 'virtual:scripts'
import type { OpenSite } from '@jiashan/domain/publication'
import { renderToStaticMarkup } from 'react-dom/server'
import { stylesheet } from './assets.ts'
import favicon from './favicon.svg?raw'
import { Frame } from './frame/frame.tsx'
import { LOST_SCRIPT } from './frame/lost.tsx'
import { addressOf, pageAt, pathsOf, siteOf } from './pages.ts'
import { PlaceContext } from './place.tsx'
import { publishedOf } from './published.ts'
import { searchIndexText } from './search/build.ts'
import { SEARCH_INDEX } from './search/search-index.ts'
import { WORDS } from './words/index.ts'

/** Every page in both languages. */
export const paths: OpenSite['paths'] = (snapshot) => pathsOf(publishedOf(snapshot))

/** One page as a complete document. Throws on a path that `paths` does not list. */
export const render: OpenSite['render'] = (path, snapshot) => {
  const { language, address } = addressOf(path)
  const { site, page } = pageAt(snapshot, language, address)
  const place = { site, words: WORDS[language], language, address }
  const html = renderToStaticMarkup(
    <PlaceContext value={place}>
      <Frame page={page} />
    </PlaceContext>,
  )
  return `<!doctype html>\n${html}\n`
}

/** Style, icon and scripts, which do not depend on the snapshot; under names that stay, so that pages do too. */
export const assets: OpenSite['assets'] = () => [
  { path: 'assets/site.css', text: stylesheet },
  { path: 'assets/favicon.svg', text: favicon },
  ...scripts.filter(({ path }) => path !== LOST_SCRIPT),
]

/** What pages load when it is asked for: what the search looks through. */
export const files: OpenSite['files'] = (snapshot) => [
  { path: SEARCH_INDEX, text: searchIndexText(siteOf(snapshot)) },
]
