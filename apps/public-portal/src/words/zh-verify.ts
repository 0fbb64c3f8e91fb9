import type { SealFault } from '@jiashan/domain/publication/seal'

/** What the page says while it checks; `{name}` is filled in by its script. */
export interface VerifyTexts {
  readonly waiting: string
  readonly working: string
  readonly agrees: string
  readonly differs: string
  readonly skipped: string
  readonly papers: string
  readonly signed: string
  readonly key: string
  readonly keyOnce: string
  readonly keySpan: string
  readonly keySince: string
  readonly keysChanged: string
  readonly chain: string
  readonly files: string
  readonly filesDone: string
  readonly twins: string
  readonly unlisted: string
  readonly scores: string
  readonly rules: string
  readonly rulesDiffer: string
  readonly unranked: string
  readonly noScores: string
  readonly unit: string
  readonly unitDiffers: string
  readonly stated: string
  readonly refused: string
  readonly more: string
  readonly allWell: string
  readonly allWellKeys: string
  readonly notWell: string
  readonly superseded: string
  readonly again: string
  readonly broken: string
  readonly notRead: string
  readonly script: string
  readonly scriptReason: string
  readonly unable: string
  readonly faults: { readonly [tag in SealFault['_tag']]: string }
}

const texts: VerifyTexts = {
  waiting: '未开始',
  working: '核验中',
  agrees: '一致',
  differs: '不一致',
  skipped: '未能核验',
  papers: '第 {number} 次公开发布（{issuedOn}），清单共列 {files} 个文件。',
  signed: '签名有效。',
  key: '公钥指纹 {key}',
  keyOnce: '第 {from} 次发布由公钥 {key} 签名。',
  keySpan: '第 {from}–{to} 次发布由公钥 {key} 签名。',
  keySince: '第 {from} 次发布起由公钥 {key} 签名。',
  keysChanged:
    '请注意：签名用的公钥换过。能控制服务器的人也可以换上自己的公钥接着发布，请把新公钥的指纹与主办单位在别处公布的指纹对照。',
  chain: '共 {count} 次发布，逐次相连，每次都有签名。',
  files: '已核对 {done} / {total} 个文件',
  filesDone: '{total} 个文件逐一核对。',
  twins: '另有 {twins} 个压缩副本，由浏览器解压后不可见，请用命令核验。',
  unlisted: '目录里有没有清单以外的文件，浏览器看不到，请用命令核验。',
  scores: '{year} 年：{units} 个单位的得分由您的浏览器按公开的办法和事实重新计算，共 {lines} 行。',
  rules: '{year} 年公开的考核办法就是评定时所用的那一份，SHA-256 {hash}。',
  rulesDiffer: '{year} 年公开的考核办法不是评定时所用的那一份',
  unranked: '{year} 年：名次、等次未参与复算，因为它们所依据的部分单位或事实不公开。',
  noScores: '本次发布没有公开可复算的考核结果。',
  unit: '{name}：{lines} 行一致',
  unitDiffers: '{name}：{titles} 不一致',
  stated: '只列得分、不能复算：{titles}',
  refused: '{path} 未能取得（服务器答复 {status}）',
  more: '另有 {count} 处',
  allWell: '核验完毕：全部一致。',
  allWellKeys: '核验完毕：全部一致，但签名用的公钥换过，请先对照新公钥的指纹再采信。',
  notWell: '核验完毕：有 {count} 处不一致，请勿采信，并告知主办单位。',
  superseded: '核验期间发布了新的一次，请再次核验。',
  again: '再次核验',
  broken: '核验中断：{problem}。请检查网络后重试。',
  notRead: '读不到 {path}',
  script: '核验所用的脚本读不出来：可能没有载入，也可能已被改动。请重试；仍然不行，请改用下面的命令核验。',
  scriptReason: '核验所用的脚本读不出来',
  unable: '您的浏览器不能进行这项核验（需要 https 连接和支持 Ed25519 的较新浏览器），请改用命令核验。',
  faults: {
    missing: '{path} 缺失',
    altered: '{path} 与清单不符',
    stray: '{path} 不在清单内',
    unreadable: '{path} 不是规定的写法',
    unsigned: '第 {number} 次发布的签名无效',
    'unknown-key': '第 {number} 次发布使用的公钥不在公钥表内',
    'broken-chain': '第 {number} 次发布没有接在前一次之后',
    'other-manifest': '签名所指的不是这份清单',
  },
}

export const zhVerify = {
  verify: {
    title: '自行核验',
    description: '在您自己的浏览器中核对本网站每个文件的指纹、历次发布的链条和签名，并重新计算公开的得分。',
    lead: '不必相信我们。您的浏览器可以自己核对：网站上的每个文件是否就是签名发布的那一份，历次发布是否首尾相连，公开的得分是否算得出来。',
    start: '开始核验',
    without: '核验需要运行脚本。没有脚本时，请下载本次发布的全部文件，用下面的命令核验。',
    steps: {
      papers: '清单',
      signature: '签名',
      chain: '历次发布',
      files: '文件',
      scores: '得分',
    },
    stepsHow: {
      papers: '读取文件清单、签名、历次发布和公钥。',
      signature: '用公钥验证签名所指的正是这份清单。',
      chain: '每次发布的清单写有前一次清单的指纹，一次接一次，从第 1 次起不缺不改。',
      files: '逐个下载清单所列文件，计算 SHA-256 并与清单比对。',
      scores: '用公开的考核办法和事实重新计算每个单位的得分，逐行比对。',
    },
    result: '核验结果',
    key: '公钥指纹',
    keyHow:
      '核验能证明网站与签名一致；要证明签名出自主办单位，请把核验得到的公钥指纹与主办单位在别处公布的指纹对照。',
    command: '用命令核验',
    commandHow:
      '下载本次发布的整个目录后运行下面的命令，它同样复算得分，另外核对压缩副本，并指出清单以外的文件；加上 --key 和指纹，可同时核对公钥。',
    limits: '能证明什么，不能证明什么',
    limitsList: [
      '能证明：您读到的每个文件与发布时签名的一字不差；历次发布没有被悄悄改写；公开的得分按公开的办法和事实算得出来。',
      '不能证明：填报的内容本身真实。内容的来源和佐证见各页所列出处。',
      '核验所用的脚本也来自这台服务器：服务器本身不可信时，请从别处取得系统，用上面的命令核验。',
      '标为“只列得分”的，依据是内部文件，得分照列，不能复算。',
    ],
    texts,
  },
} as const
