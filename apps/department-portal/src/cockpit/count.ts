import { countLights, type Eave } from '@jiashan/domain/supervision'

/** How many tiles of each light. */
export const countOf = (eaves: readonly Eave[]) =>
  countLights(eaves.flatMap(({ tiles }) => tiles.map((tile) => tile.light)))
