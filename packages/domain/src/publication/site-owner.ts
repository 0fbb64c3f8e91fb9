import { Schema } from 'effect'

/**
 * Who answers for the site, as 国办发〔2017〕47号 asks every government site to say at its foot. Null: not configured,
 * and then not shown.
 */
export const SiteOwner = Schema.Struct({
  /** 主办单位. */
  owner: Schema.NullOr(Schema.String),
  /** 网站标识码. */
  siteCode: Schema.NullOr(Schema.String),
  /** ICP备案 number. */
  icp: Schema.NullOr(Schema.String),
  /** 公安备案 number. */
  police: Schema.NullOr(Schema.String),
  /** 政府网站找错: an address. */
  report: Schema.NullOr(Schema.String),
  /** How to reach the owner: telephone, address, mail. */
  contact: Schema.NullOr(Schema.String),
  /** The licence of the open data: its address or its name. */
  licence: Schema.NullOr(Schema.String),
})
export type SiteOwner = typeof SiteOwner.Type

export const NO_OWNER: SiteOwner = {
  owner: null,
  siteCode: null,
  icp: null,
  police: null,
  report: null,
  contact: null,
  licence: null,
}
