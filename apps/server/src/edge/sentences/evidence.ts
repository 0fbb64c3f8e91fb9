import type {
  FileCutOff,
  FileEmpty,
  FileTooLarge,
  FileTypeRefused,
  NoSuchFile,
  TooMuchUncited,
} from '../../evidence/uploads.ts'

/** Refusals of files. */
export type OfEvidence = NoSuchFile | FileTooLarge | FileCutOff | FileEmpty | FileTypeRefused | TooMuchUncited

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024)

export const EVIDENCE_SENTENCES: {
  readonly [T in OfEvidence['_tag']]: (facts: Extract<OfEvidence, { _tag: T }>) => string
} = {
  NoSuchFile: () => '文件不存在，或您无权查看',
  FileTooLarge: ({ name, limit }) => `“${name}”超过 ${megabytes(limit)} MB，请压缩或拆分后再上传`,
  FileCutOff: ({ name }) => `“${name}”没有传完，请检查网络后重新选择`,
  FileEmpty: ({ name }) => `“${name}”是空文件，请检查后重新选择`,
  FileTypeRefused: ({ name }) =>
    `“${name}”的内容不是 PDF、图片（JPG、PNG、WebP）或不带宏的 Word、Excel、PPT、WPS 文件，请转换后上传`,
  TooMuchUncited: ({ limit }) =>
    `本单位已上传但未使用的文件将超过 ${megabytes(limit)} MB，请先提交已有材料的报送，或联系协调小组办公室`,
}
