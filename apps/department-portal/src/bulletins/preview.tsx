import type { BulletinText } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Corrected } from './page.ts'
import { Paper } from './paper.tsx'

/** What the bulletin would be if it were signed now. */
export const Preview = ({ text, corrects }: { text: BulletinText; corrects: Corrected | null }) => {
  const { programme } = useSession()
  const tables = useQuery({
    ...trpc.bulletins.preview.queryOptions({ programme: programme.id, text }),
    placeholderData: keepPreviousData,
  })
  if (tables.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (tables.isLoadingError) return <FailureNote error={tables.error} retry={() => tables.refetch()} />
  return <Paper text={text} tables={tables.data} bulletin={null} corrects={corrects} />
}
