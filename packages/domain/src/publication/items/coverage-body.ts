import type { SafeguardContent } from '../../safeguards/index.ts'
import type { PublishedCoverage } from '../published-papers.ts'

/** 宣传报道, 可复制经验 and 荣誉 leave the house, without the papers that prove them; nothing else of 要素保障 does. */
export const coverageEntry = (
  key: string,
  content: SafeguardContent,
  demo: boolean,
): PublishedCoverage | null => {
  switch (content._tag) {
    case 'coverage': {
      const { title, media: by, level, on, task, link } = content
      return { key, sort: 'coverage', title, by, level, on, task, link, summary: '', demo }
    }
    case 'practice': {
      const { sort, title, issuer: by, level, on, task, summary } = content
      return { key, sort, title, by, level, on, task, link: null, summary, demo }
    }
    case 'factor':
    case 'secondment':
      return null
  }
}
