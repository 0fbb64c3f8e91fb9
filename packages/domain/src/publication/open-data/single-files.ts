import { SEAL, SNAPSHOT_PATH } from '../seal/index.ts'
import type { Said } from './field.ts'

export const DOCUMENT_PATH = 'data/document.txt'

/** Data files that are no table: what a publication was made of, and the papers that seal it. */
export const SINGLE_FILES: readonly { readonly path: string; readonly title: Said; readonly about: Said }[] =
  [
    {
      path: DOCUMENT_PATH,
      title: { zh: '文件全文', en: 'Full text' },
      about: {
        zh: '收到时的文件全文，各条目的 span 指向其中的字符',
        en: 'the full text as received, into which the spans point',
      },
    },
    {
      path: SNAPSHOT_PATH,
      title: { zh: '发布快照', en: 'Snapshot' },
      about: {
        zh: '本次发布所依据的全部内容，其摘要记在 manifest.json 中',
        en: 'all that this publication was made from; its hash stands in manifest.json',
      },
    },
    {
      path: SEAL.manifest,
      title: { zh: '文件清单', en: 'Manifest' },
      about: {
        zh: '本次发布全部文件的 SHA-256 摘要，以及上一次发布的摘要',
        en: 'SHA-256 of every file of this publication and of the publication before',
      },
    },
    {
      path: SEAL.signature,
      title: { zh: '签名', en: 'Signature' },
      about: { zh: '对文件清单的 Ed25519 签名', en: 'the Ed25519 signature over the manifest' },
    },
    {
      path: SEAL.chain,
      title: { zh: '历次签名', en: 'Earlier signatures' },
      about: { zh: '以前各次发布的签名', en: 'signatures of all publications before' },
    },
    {
      path: SEAL.keys,
      title: { zh: '公钥', en: 'Public keys' },
      about: { zh: '用来核对签名的公钥', en: 'the keys that check the signatures' },
    },
  ]
