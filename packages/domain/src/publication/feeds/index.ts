export { feedFiles, feedOf, feedsOf, MOST_ENTRIES } from './feeds.ts'
