import { queryClient, trpc } from '../api.ts'

/** After drafts were written behind the forms: no form may start from what was read before. */
export const refresh = async (): Promise<void> => {
  queryClient.removeQueries({ queryKey: trpc.reports.show.pathKey() })
  queryClient.removeQueries({ queryKey: trpc.plans.show.pathKey() })
  await queryClient.invalidateQueries()
}
