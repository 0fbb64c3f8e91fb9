import type { Composition, OfficeHolder } from '@jiashan/domain/safeguards'

const sayHolder = (one: OfficeHolder | null): string => one?.name ?? '空缺'
const names = (holders: readonly OfficeHolder[]): string => holders.map(sayHolder).join('、') || '空缺'

/** What an adjustment changed, in words; an adjustment that changed nothing says so. */
export const differences = (
  before: Composition,
  after: Composition,
  unitName: (id: string) => string,
): readonly string[] => {
  const was = new Map(before.members.map((one) => [one.department, one]))
  const is = new Set(after.members.map((one) => one.department))
  const joined = after.members.filter((one) => !was.has(one.department))
  const left = before.members.filter((one) => !is.has(one.department))
  const liaisons = after.members.filter(({ department, liaison }) => {
    const old = was.get(department)
    return old !== undefined && old.liaison?.name !== liaison?.name
  })
  const units = (members: Composition['members']) => members.map((one) => unitName(one.department)).join('、')
  const said = [
    change('组长', sayHolder(before.head), sayHolder(after.head)),
    change('副组长', names(before.deputies), names(after.deputies)),
    change('办公室主任', sayHolder(before.officeDirector), sayHolder(after.officeDirector)),
    change('办公室设在', unitName(before.officeHost), unitName(after.officeHost)),
    joined.length === 0 ? null : `新增成员单位：${units(joined)}`,
    left.length === 0 ? null : `退出成员单位：${units(left)}`,
    liaisons.length === 0 ? null : `更换联络员：${units(liaisons)}`,
  ].filter((one) => one !== null)
  return said.length === 0 ? ['人员没有变化'] : said
}

const change = (what: string, was: string, is: string): string | null =>
  was === is ? null : `${what}由${was}调整为${is}`
