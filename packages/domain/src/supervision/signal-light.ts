import type { Signal } from '../indicators/index.ts'
import type { Light } from './light.ts'

/** The light of an indicator by where it stands against its path; without a figure nothing is due. */
export const LIGHT_OF_SIGNAL = {
  unknown: 'not-due',
  met: 'normal',
  'on-path': 'normal',
  'near-path': 'warning',
  'off-path': 'behind',
  missed: 'behind',
} as const satisfies Record<Signal, Light>
