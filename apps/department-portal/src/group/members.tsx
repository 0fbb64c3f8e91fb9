import type { MemberUnit } from '@jiashan/domain/safeguards'
import { getRouteApi } from '@tanstack/react-router'
import { useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'

const route = getRouteApi('/inside/group')

/** 成员单位 with their 联络员; telephones stay inside. */
export const Members = ({ members }: { members: readonly MemberUnit[] }) => {
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns: readonly Column<MemberUnit>[] = [
    {
      key: 'unit',
      title: '成员单位',
      fixed: true,
      text: (row) => unitName(row.department),
      compare: (a, b) => unitName(a.department).localeCompare(unitName(b.department), 'zh'),
    },
    { key: 'liaison', title: '联络员', width: 140, text: ({ liaison }) => liaison?.name ?? '未报送' },
    { key: 'post', title: '职务', width: 200, text: ({ liaison }) => liaison?.post ?? '' },
    { key: 'telephone', title: '电话（内部）', width: 180, text: ({ liaison }) => liaison?.telephone ?? '' },
  ]
  return (
    <section aria-labelledby="members">
      <h2 id="members">成员单位</h2>
      <DataTable
        name="成员单位"
        rows={members}
        columns={columns}
        rowKey={(row) => row.department}
        search={search}
        onSearch={(change) => {
          void navigate({
            search: (before) => ({ ...before, ...change }) as typeof before,
            replace: true,
          })
        }}
        empty="没有登记成员单位。"
        card={({ department, liaison }) => (
          <>
            <p className="duty-card-head">
              <b>{unitName(department)}</b>
            </p>
            <p className="second">
              {liaison === null
                ? '联络员未报送'
                : [liaison.name, liaison.post, liaison.telephone].filter((one) => one !== '').join('，')}
            </p>
          </>
        )}
      />
    </section>
  )
}
