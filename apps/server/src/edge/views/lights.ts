import type { DepartmentId } from '@jiashan/domain/record'
import { type Lapse, lapsesOf, lightsOfChapters, lightsOfUnits } from '@jiashan/domain/supervision'
import type { Picture } from '../../supervision/overview.ts'

/** Lights rolled up, and lapses of leading and supporting units; a unit sees its own only. */
export const lightsView = (
  { programme, duties, judgement }: Picture,
  unit: DepartmentId | null,
  parts: readonly Lapse[],
) => {
  const own = ({ department }: { readonly department: DepartmentId }): boolean =>
    unit === null || department === unit
  return {
    chapters: lightsOfChapters(programme.document, duties).map((one) => ({
      ...one,
      name: programme.document.pillars.find(({ ordinal }) => ordinal === one.pillar)?.name ?? '',
    })),
    units: lightsOfUnits(duties).filter(own),
    lapses: [...lapsesOf(duties, judgement), ...parts]
      .filter(own)
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  }
}
