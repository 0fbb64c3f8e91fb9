import { PressFailed } from './press.ts'

const PLACE = '公开网站的文件夹（数据目录下的 publications）'
const RIGHTS = `系统没有写入${PLACE}的权限，请管理员检查权限后重新发布`
const NO_FOLDER = `${PLACE}被同名文件占用，请管理员移走该文件后重新发布`
const NO_LINK = `${PLACE}中的 current 或 default 应为链接，现为文件夹，请管理员移走后重新发布`
const FULL = '磁盘空间不足，请管理员腾出空间后重新发布'

/** What a disk says, in the words of whoever publishes: what is wrong and how to mend it. */
const SAID: { readonly [code: string]: string } = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: `${PLACE}所在的磁盘是只读的，请管理员改为可写后重新发布`,
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: NO_LINK,
  ENOTEMPTY: NO_LINK,
  EIO: '磁盘读写出错，请管理员检查磁盘后重新发布',
  EMFILE: '系统同时打开的文件过多，请稍后重新发布',
  ENFILE: '系统同时打开的文件过多，请稍后重新发布',
}

/** The sentence for a failure that people can mend; null for a defect. */
export const troubleOf = (error: unknown): string | null => {
  if (error instanceof PressFailed) return error.message
  return SAID[(error as NodeJS.ErrnoException | null)?.code ?? ''] ?? null
}
