/** What is wrong with a publication. */
export type SealFault =
  /** A file that the manifest names is not there. */
  | { readonly _tag: 'missing'; readonly path: string }
  /** A file is not what the manifest says. */
  | { readonly _tag: 'altered'; readonly path: string }
  /** A file that the manifest does not name. */
  | { readonly _tag: 'stray'; readonly path: string }
  /** A paper of the seal is not written as one. */
  | { readonly _tag: 'unreadable'; readonly path: string }
  /** The signature under publication `number` is not of the key it names. */
  | { readonly _tag: 'unsigned'; readonly number: number }
  /** The key that publication `number` names is not among the keys, or not what its fingerprint says. */
  | { readonly _tag: 'unknown-key'; readonly number: number; readonly key: string }
  /** Publication `number` does not follow the one before it. */
  | { readonly _tag: 'broken-chain'; readonly number: number }
  /** The statement that is signed speaks of another manifest than the one that is here. */
  | { readonly _tag: 'other-manifest' }
