import { feedOf } from '@jiashan/domain/publication'
import { DemoMark } from '@jiashan/ui'
import type { Page } from '../page.ts'
import { usePlace } from '../place.tsx'
import { SearchForm } from '../search/form.tsx'
import { SEARCH } from '../search/search-index.ts'
import { Crumbs } from './crumbs.tsx'
import { Foot } from './foot.tsx'
import { LOST, LostHead } from './lost.tsx'
import { MainNavigation } from './navigation.tsx'
import { Switches } from './switches.tsx'

/** What every page stands in. */
export const Frame = ({ page }: { page: Page }) => {
  const { site, words, to, file, inLanguage, language, address } = usePlace()
  const { name, demo } = site.snapshot
  const other = language === 'zh' ? 'en' : 'zh'
  const lost = address === LOST
  const feed = feedOf(address)
  return (
    <html lang={words.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {lost && <LostHead />}
        <title>{address === '' ? name : `${page.title} - ${name}`}</title>
        <meta name="description" content={page.description} />
        {!lost && <link rel="stylesheet" href={file('assets/site.css')} />}
        <script src={file('assets/modes.js')} />
        <script type="module" src={file('assets/site.js')} />
        <link rel="icon" type="image/svg+xml" href={file('assets/favicon.svg')} />
        {feed !== null && (
          <link rel="alternate" type="application/atom+xml" title={page.title} href={file(feed)} />
        )}
      </head>
      <body>
        {!lost && (
          <a className="skip" href="#content">
            {words.frame.skip}
          </a>
        )}
        <header className="head">
          <p className="head-name">
            <a href={to('')} lang={words.official}>
              {name}
            </a>
            {demo && <DemoMark language={language} />}
          </p>
          <div className="head-tools">
            <Switches />
            <a
              className="head-language"
              href={inLanguage(other, address)}
              hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
              lang={other === 'zh' ? 'zh-CN' : 'en'}
            >
              {words.frame.other}
            </a>
          </div>
          <div className="head-row">
            <MainNavigation />
            {address !== SEARCH && <SearchForm />}
          </div>
        </header>
        <Crumbs crumbs={page.crumbs} />
        <main id="content" tabIndex={-1}>
          {page.body}
        </main>
        <Foot />
      </body>
    </html>
  )
}
