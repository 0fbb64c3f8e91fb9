import type { Words } from './index.ts'
import type { zhSearch } from './zh-search.ts'

/** English for the search. */
export const enSearch: Pick<Words, keyof typeof zhSearch> = {
  search: {
    title: 'Search',
    description:
      'Search everything public: tasks, units, targets, the document, progress, bulletins and corrections.',
    label: 'Search this site',
    button: 'Search',
    how: 'The content is in Chinese: type characters, the number of a task (36) or a target (36.1), or pinyin initials of a unit or of the first words of a task (hbj); traditional characters work too. Press / for the field, arrows for the results, Esc to return.',
    without: 'Searching needs scripts. Without them, everything can be reached from these pages.',
    lists: 'Lists',
    results: 'Results',
    count: (count) => `${count} ${count === 1 ? 'result' : 'results'}`,
    loose: (count) => `Nothing has all of it; ${count} ${count === 1 ? 'has' : 'have'} a part`,
    none: (query) => `Nothing was found for “${query}”. Try fewer words, or the lists.`,
    all: (count) => `All ${count}`,
    more: (count) => `Show ${count} more`,
    loading: 'Loading …',
    failed: 'The file to search in could not be loaded; the network may be down.',
    again: 'Try again',
    kinds: {
      unit: () => 'Unit',
      task: (number) => `Task ${number}`,
      target: (number) => `Target ${number}`,
      chapter: () => 'Chapter',
      section: () => 'Section',
      document: () => 'Document',
      bulletin: () => 'Bulletin',
      progress: (number) => `Task ${number}, progress`,
      coverage: () => 'Experience',
      correction: () => 'Correction',
      withdrawal: () => 'Withdrawal',
      result: () => 'Assessment',
      page: () => 'Page',
    },
  },
}
