import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

/** What was answered last, while something else is asked or could not be answered. */
export interface Answer<A> {
  readonly data: A | undefined
  readonly busy: boolean
  readonly problem: unknown
  readonly again: () => void
}

export const useAnswer = <A, E>({
  data,
  isFetching,
  isLoadingError,
  error,
  refetch,
}: UseQueryResult<A, E>): Answer<A> => {
  const [kept, keep] = useState(data)
  if (data !== undefined && data !== kept) keep(data)
  return {
    ...{ data: data ?? kept, busy: data === undefined && isFetching },
    problem: isLoadingError ? error : null,
    again: () => void refetch(),
  }
}
