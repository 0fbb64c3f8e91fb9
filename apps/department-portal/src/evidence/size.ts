const MEGABYTE = 1024 * 1024
const PICTURE = 20
const DOCUMENT = 50

const isPicture = ({ type, name }: Pick<File, 'type' | 'name'>): boolean =>
  type.startsWith('image/') || /\.(jpe?g|png|webp)$/i.test(name)

/** Why a file would be refused for its size once it had arrived; null where it would not. The server judges by content. */
export const tooLarge = (file: Pick<File, 'type' | 'name' | 'size'>): string | null => {
  const most = isPicture(file) ? PICTURE : DOCUMENT
  return file.size <= most * MEGABYTE
    ? null
    : `“${file.name}”有 ${(file.size / MEGABYTE).toFixed(1)} MB，超过${isPicture(file) ? '图片' : '文件'}的上限 ${most} MB，没有上传；请压缩或拆分后再选`
}
