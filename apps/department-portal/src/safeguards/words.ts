import { SafeguardContent } from '@jiashan/domain/safeguards'

/** What an entry is called. */
export const titleOfContent = (content: SafeguardContent): string =>
  SafeguardContent.match(content, {
    factor: ({ title }) => title,
    secondment: ({ person, host, post }) => `${person}挂任${host}${post}`,
    coverage: ({ title }) => title,
    practice: ({ title }) => title,
  })
