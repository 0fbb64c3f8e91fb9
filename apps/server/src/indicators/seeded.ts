import { readFile } from 'node:fs/promises'
import { Indicator, type IndicatorDefinition } from '@jiashan/domain/indicators'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { seed } from '../policy/seeds.ts'

const { id: _, programme: __, basis: ___, example: ____, ...seeded } = Indicator.fields

const SeededIndicators = Schema.Struct({
  note: Schema.String,
  indicators: Schema.Array(Schema.Struct(seeded)),
})

/** How the first document's targets are measured: `seeds/indicators.json`, all 示例设定. */
export const seededIndicators = async (programme: ProgrammeId): Promise<readonly IndicatorDefinition[]> => {
  const text = await readFile(seed('indicators.json'), 'utf8')
  const { indicators } = Schema.decodeUnknownSync(SeededIndicators)(JSON.parse(text))
  return indicators.map((one) => ({
    ...one,
    programme,
    basis: '示例设定：文件只写明目标值和年份，口径、来源、路径和基期数值待有关单位确认',
    example: true,
  }))
}
