import { Schema } from 'effect'
import { ExactSchema } from '../../quantity/index.ts'
import { Amount, Factor, Share } from './numbers.ts'
import { OUTCOMES, type Outcome } from './outcome.ts'

export const OutcomeSchema: Schema.Codec<Outcome> = Schema.Literals(OUTCOMES)

/** Among whom a unit is compared. */
export const COHORTS = ['group', 'all'] as const
export const Cohort = Schema.Literals(COHORTS)
export type Cohort = typeof Cohort.Type

/**
 * What share of the points a number is worth.
 * `line`: straight between points, flat beyond the outermost ones; with `step` the number is first brought to whole
 * steps (`begun`: 不足一档按一档; `full`: 满一档才计). `bands`: by the band [from, to) it lies in; open at a null.
 */
export const Shape = Schema.TaggedUnion({
  line: {
    points: Schema.Array(Schema.Struct({ at: ExactSchema, share: Share })),
    step: Schema.NullOr(Schema.Struct({ size: Factor, counting: Schema.Literals(['begun', 'full']) })),
  },
  bands: {
    bands: Schema.Array(
      Schema.Struct({
        from: Schema.NullOr(ExactSchema),
        to: Schema.NullOr(ExactSchema),
        share: Share,
      }),
    ),
  },
})
export type Shape = typeof Shape.Type

/** Scorings that look at one unit alone. */
const alone = {
  /**
   * 按结果计: the points are shared out by weight, and each fact is credited by its outcome; what is undone or short of its
   * target also by its progress. With the credits 1 and 0 it is a pass or a failure.
   */
  Credit: { credits: Schema.Array(Schema.Struct({ outcome: OutcomeSchema, share: Share })) },
  /**
   * 扣分: the full points less a loss for each occurrence, or for each period and outcome only once, not below `floor`.
   * Where `most` is given, the loss lies between `points` and `most` at discretion, as the ruling says.
   */
  Deduct: {
    losses: Schema.Array(
      Schema.Struct({ outcome: OutcomeSchema, points: Amount, most: Schema.NullOr(Amount) }),
    ),
    once: Schema.Literals(['occurrence', 'period']),
    floor: Amount,
  },
  /** 按曲线计: each number is worth a share of its part of the points. */
  Curve: { shape: Shape },
  /** 打分: the mean of the marks out of `of`, without the `drop` highest and the `drop` lowest where more remain. */
  Marks: { of: Factor, drop: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5 })) },
}

export const AloneScoring = Schema.TaggedUnion(alone)
export type AloneScoring = typeof AloneScoring.Type

const Ratio = Schema.Struct({ level: Share, progress: Share })

export const Scoring = Schema.TaggedUnion({
  ...alone,
  /**
   * 水平与进步: level is the attainment of the goal against the best in the cohort, progress the growth over the year before
   * against the greatest; they weigh as `above` for units at or above the average level, else as `below`.
   */
  LevelProgress: { above: Ratio, below: Ratio, within: Cohort },
  /** 名次: `part` of the points goes by rank in the cohort by what `of` gives, the rest is what `of` gives. */
  Rank: {
    of: AloneScoring,
    part: Share,
    within: Cohort,
    /** Share for ranks up to `upTo`; ranks beyond the last get `beyond`. */
    places: Schema.Array(Schema.Struct({ upTo: Schema.Int, share: Share })),
    beyond: Share,
  },
})
export type Scoring = typeof Scoring.Type
