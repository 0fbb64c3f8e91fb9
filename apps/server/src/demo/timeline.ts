import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import type { Effect } from 'effect'
import type { Uploads } from '../evidence/uploads.ts'
import type { Commands } from '../services.ts'
import type { Chance } from './chance.ts'

/** One thing that somebody did in the demonstration's past. */
export interface Event {
  readonly epochMs: number
  readonly run: Effect.Effect<unknown, unknown, Commands | Uploads>
}

/** The people who act in the demonstration. */
export interface Cast {
  readonly clerk: (department: string) => Actor
  /** 处室负责人, in the unit whose chain has one. */
  readonly section: (department: string) => Actor
  readonly head: (department: string) => Actor
  readonly office: Actor
  /** The office's second person, who reviews what the first wrote. */
  readonly second: Actor
  readonly leader: Actor
  /** Who works for the county. */
  readonly county: Actor
  readonly assessor: Actor
  /** The administrator who publishes what the other wrote. */
  readonly publisher: Actor
  readonly administrator: Actor
}

const HOUR = 3_600_000

/** A moment told in the time of Asia/Shanghai. */
export const at = (text: string): number => Date.parse(`${text}+08:00`)

/** A moment in office hours of a day in Asia/Shanghai. */
export const during = (day: PlainDate, chance: Chance): number =>
  Date.parse(`${day}T09:00:00+08:00`) + Math.floor(chance.next() * 8 * HOUR)

/** A later moment on the same or a following day. */
export const after = (epochMs: number, chance: Chance, hours: number): number =>
  epochMs + HOUR + Math.floor(chance.next() * hours * HOUR)
