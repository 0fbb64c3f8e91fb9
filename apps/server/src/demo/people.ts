import { chanceOf } from './chance.ts'

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑沈陆姚钱金俞顾戴'] as [string, ...string[]]
const GIVEN = [
  '建明',
  '晓燕',
  '国强',
  '文斌',
  '丽华',
  '志刚',
  '雪芳',
  '海波',
  '敏',
  '伟东',
  '静怡',
  '永康',
  '春梅',
  '立群',
  '玉兰',
  '思远',
  '佳宁',
  '振宇',
  '红英',
  '学军',
  '凯',
  '婷',
  '卫平',
  '梦洁',
  '少华',
] as [string, ...string[]]

/** An invented name, the same for the same post. */
export const personOf = (post: string): string => {
  const chance = chanceOf(`person ${post}`)
  return `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}`
}
