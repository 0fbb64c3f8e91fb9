import type { Standing } from './page.ts'

export const Parts = (_: Standing) => null
