import { feedsOf } from '../feeds/index.ts'
import type { PublishedFile } from '../render.ts'
import type { Snapshot } from '../snapshot.ts'
import { schemaPath } from './dataset.ts'
import { DATASETS } from './datasets.ts'
import type { Said } from './field.ts'
import { SINGLE_FILES } from './single-files.ts'

export const CATALOGUE_PATH = 'data/catalog.jsonld'

const MEDIA_TYPES: { readonly [extension: string]: string } = {
  json: 'application/json',
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'application/atom+xml',
}

/** What is said where the owner of the site has named no licence: silence would read as permission. */
export const NO_LICENCE: Said = {
  zh: '网站主办单位尚未指定许可',
  en: 'The owner of the site has not named a licence yet',
}

/**
 * The catalogue of a publication's data (DCAT 3, after DCAT-AP). Addresses are relative to the catalogue; sizes are not
 * stated, so that it does not depend on the bytes of what it lists.
 */
export const catalogue = (snapshot: Snapshot): PublishedFile => {
  const { name, county, issuedOn, history, owner } = snapshot
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': owner.owner ?? name }
  const shared = {
    'dct:publisher': publisher,
    'dct:issued': day(history.at(-1)?.issuedOn ?? issuedOn),
    'dct:modified': day(issuedOn),
    ...licenceOf(owner.licence),
  }
  const dataset = (id: string, title: Said, about: Said, distributions: readonly object[]) => ({
    '@id': `#${id}`,
    '@type': 'dcat:Dataset',
    'dct:title': said(title),
    'dct:description': said(about),
    'dct:identifier': id,
    'dct:spatial': { '@type': 'dct:Location', 'rdfs:label': county },
    'dct:language': ref('http://publications.europa.eu/resource/authority/language/ZHO'),
    ...shared,
    'dcat:distribution': distributions,
  })
  const about: Said = { zh: `${name}公开数据`, en: `Open data of ${name}` }
  const content = {
    '@context': CONTEXT,
    '@id': '',
    '@type': 'dcat:Catalog',
    'dct:title': said(about),
    'dct:description': said(about),
    ...shared,
    'dcat:dataset': [
      ...DATASETS.map((one) =>
        dataset(one.name, one.title, one.about, [
          distribution(`data/${one.name}.json`, { 'dct:conformsTo': ref(relative(schemaPath(one))) }),
          distribution(`data/${one.name}.csv`, {}),
          distribution(schemaPath(one), {}),
        ]),
      ),
      ...SINGLE_FILES.map(({ path, title, about: what }) =>
        dataset(path.replace(/^data\/|\.\w+$/g, ''), title, what, [distribution(path, {})]),
      ),
      dataset(
        'feeds',
        { zh: '订阅', en: 'Feeds' },
        { zh: '新发布、更正和撤回的内容', en: 'what was published, corrected and withdrawn' },
        feedsOf(snapshot).map(({ path, title }) => distribution(path, { 'dct:title': title })),
      ),
    ],
  }
  return { path: CATALOGUE_PATH, text: `${JSON.stringify(content, null, 1)}\n` }
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const ref = (id: string) => ({ '@id': id })
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value })
const said = ({ zh, en }: Said) => [
  { '@language': 'zh-CN', '@value': zh },
  { '@language': 'en', '@value': en },
]

/** From the catalogue's folder. */
const relative = (path: string): string => (path.startsWith('data/') ? path.slice(5) : `../${path}`)

const distribution = (path: string, more: object) => ({
  '@type': 'dcat:Distribution',
  'dcat:accessURL': ref(relative(path)),
  'dcat:downloadURL': ref(relative(path)),
  'dcat:mediaType': ref(
    `https://www.iana.org/assignments/media-types/${MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? ''}`,
  ),
  ...more,
})

const licenceOf = (licence: string | null) => {
  if (licence === null)
    return { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': said(NO_LICENCE) } }
  return {
    'dct:license': /^https?:\/\//.test(licence)
      ? ref(licence)
      : { '@type': 'dct:LicenseDocument', 'rdfs:label': licence },
  }
}
