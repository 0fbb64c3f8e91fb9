import { type LoadLimits, sayLoadWarning, type UnitLoad } from '@jiashan/domain/supervision'
import { failureOf, useMove } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { fault, NumberSetting } from '../settings/number-setting.tsx'
import { type Column, DataTable, type TableSearch } from '../table/data-table.tsx'
import type { Load } from './page.ts'
import '../settings/settings.css'

interface Props {
  readonly load: Load
  readonly search: TableSearch
  readonly onSearch: (change: TableSearch) => void
}

/** 督查频次: what was asked of each unit in the last 30 and 90 days, and what was too much. */
export const LoadPart = ({ load, search, onSearch }: Props) => {
  const unitName = useUnitName()
  const say = (row: UnitLoad): string => row.warnings.map(sayLoadWarning).join('；')
  const count = (key: string, title: string, of: (row: UnitLoad) => number): Column<UnitLoad> => ({
    ...{ key, title, width: 130 },
    text: (row) => String(of(row)),
    compare: (a, b) => of(a) - of(b),
  })
  const columns: readonly Column<UnitLoad>[] = [
    { key: 'unit', title: '单位', width: 170, fixed: true, text: (row) => unitName(row.unit) },
    count('orders30', '督办单 30 天', (row) => row.last30.orders),
    count('orders90', '督办单 90 天', (row) => row.last90.orders),
    count('visits30', '督查 30 天', (row) => row.last30.inspections),
    count('visits90', '督查 90 天', (row) => row.last90.inspections),
    count('letters90', '函、通报 90 天', (row) => row.last90.measures),
    {
      key: 'warnings',
      title: '提醒',
      fixed: true,
      text: (row) => (row.warnings.length === 0 ? '正常' : say(row)),
      compare: (a, b) => a.warnings.length - b.warnings.length,
      render: (row) =>
        row.warnings.length === 0 ? (
          <span className="second">正常</span>
        ) : (
          <ul className="warnings">
            {row.warnings.map((one) => (
              <li key={sayLoadWarning(one)}>{sayLoadWarning(one)}</li>
            ))}
          </ul>
        ),
    },
  ]
  return (
    <>
      <p className="second">
        严格控制督查频次：统计近 30 天、90
        天向各单位签发的督办单、开展的实地督查和发出的提醒函、通报、约谈；超过上限或同一任务 30
        天内重复时提醒，不影响办理。
      </p>
      <DataTable
        name="督查频次"
        rows={load.units}
        columns={columns}
        rowKey={(row) => row.unit}
        search={search}
        onSearch={onSearch}
        empty="近 90 天没有向任何单位开展督办督查。"
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{unitName(row.unit)}</b>
            </p>
            <p className="second">
              90 天：督办单 {row.last90.orders}、督查 {row.last90.inspections}、函和通报 {row.last90.measures}
            </p>
            {row.warnings.length > 0 && <p>{say(row)}</p>}
          </>
        )}
      />
      <Limits key={load.version} load={load} />
    </>
  )
}

const BOUNDS = { min: 1, max: 50 }
const NAMES = {
  ordersIn30: '30 天内一家单位最多几件督办单',
  inspectionsIn90: '90 天内一家单位最多几次实地督查',
} as const

const Limits = ({ load: { limits, version } }: { load: Load }) => {
  const { actor } = useSession()
  const [form, setForm] = useState(limits)
  const save = useMove<LoadLimits>(
    (key, asked) => client.inspections.setLimits.mutate({ limits: asked, key, expected: version }),
    { done: '已保存' },
  )
  const sound = (Object.keys(NAMES) as (keyof typeof NAMES)[]).every(
    (name) => fault(form[name], BOUNDS) === null,
  )
  const changed = JSON.stringify(form) !== JSON.stringify(limits)
  const mayChange = actor.role === 'office'
  return (
    <section aria-labelledby="limits" className="settings limits">
      <h2 id="limits">频次上限</h2>
      {(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((name) => (
        <NumberSetting
          key={name}
          id={name}
          label={NAMES[name]}
          {...BOUNDS}
          disabled={!mayChange}
          value={form[name]}
          onChange={(value) => setForm({ ...form, [name]: value })}
        />
      ))}
      {save.isError && (
        <p role="alert" className="field-problem">
          {failureOf(save.error).sentence}
        </p>
      )}
      {mayChange && (
        <Button
          type="primary"
          loading={save.isPending}
          disabled={!changed || !sound}
          onClick={() => save.mutate(form)}
        >
          保存上限
        </Button>
      )}
    </section>
  )
}
