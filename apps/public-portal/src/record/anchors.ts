import type { Amendment } from '@jiashan/domain/publication'

const PAGE: Partial<Record<Amendment['kind'], string>> = {
  bulletin: 'bulletins/',
  coverage: 'experience/',
  results: 'results/',
  'late-list': 'late/',
}

/** Where the page of its item is; null where it has none any more. */
export const itemAddress = ({ kind, task, target }: Amendment): string | null => {
  if (target !== null) return `targets/${target}/`
  if (task !== null) return `tasks/${task}/`
  return PAGE[kind] ?? null
}
