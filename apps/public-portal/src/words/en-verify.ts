import type { VerifyTexts } from './zh-verify.ts'

const texts: VerifyTexts = {
  waiting: 'not started',
  working: 'checking',
  agrees: 'agrees',
  differs: 'differs',
  skipped: 'could not be checked',
  papers: 'Publication {number} ({issuedOn}); the manifest lists {files} files.',
  signed: 'The signature is valid.',
  key: 'Fingerprint of the key {key}',
  keyOnce: 'Publication {from} was signed with the key {key}.',
  keySpan: 'Publications {from} to {to} were signed with the key {key}.',
  keySince: 'From publication {from} on the key {key} signs.',
  keysChanged:
    'Note: the key changed. Whoever controls the server could go on with a key of his own: compare the fingerprint of the new key with the one that the owner printed elsewhere.',
  chain: '{count} publications, each following the one before, each signed.',
  files: '{done} of {total} files checked',
  filesDone: '{total} files checked one by one.',
  twins: '{twins} compressed twins besides, which a browser unpacks unseen: check them by the command.',
  unlisted:
    'Whether the folder holds files beyond the manifest a browser cannot see: check it by the command.',
  scores:
    '{year}: the scores of {units} units were computed again by your browser from the published rules and facts, {lines} lines.',
  rules: 'The published rules of {year} are those by which the result was frozen, SHA-256 {hash}.',
  rulesDiffer: 'the published rules of {year} are not those by which the result was frozen',
  unranked:
    '{year}: ranks and grades were not compared, because some units or facts that they rest on are not public.',
  noScores: 'This publication discloses no assessment that can be computed again.',
  unit: '{name}: {lines} lines agree',
  unitDiffers: '{name}: {titles} differ',
  stated: 'Stated and not computable: {titles}',
  refused: '{path} could not be had (the server answered {status})',
  more: 'and {count} more',
  allWell: 'Checked: all agree.',
  allWellKeys:
    'Checked: all agree, but the key changed. Compare the fingerprint of the new key before you rely on this copy.',
  notWell: 'Checked: {count} disagreements. Do not rely on this copy, and tell the owner of the site.',
  superseded: 'A new publication was issued during the check. Please check again.',
  again: 'Check again',
  broken: 'The check stopped: {problem}. See to the connection and try again.',
  notRead: '{path} could not be read',
  script:
    'A script of the check could not be read: it did not load, or it may have been altered. Try again; if it fails again, use the command below.',
  scriptReason: 'a script of the check could not be read',
  unable:
    'Your browser cannot do this check (it needs an https connection and a recent browser with Ed25519). Use the command instead.',
  faults: {
    missing: '{path} is missing',
    altered: '{path} is not what the manifest says',
    stray: '{path} is not in the manifest',
    unreadable: '{path} is not written as it must be',
    unsigned: 'the signature of publication {number} is not valid',
    'unknown-key': 'the key of publication {number} is not among the keys',
    'broken-chain': 'publication {number} does not follow the one before it',
    'other-manifest': 'what was signed is another manifest',
  },
}

export const enVerify = {
  verify: {
    title: 'Verify it yourself',
    description:
      'Check in your own browser the hash of every file, the chain of publications and the signature, and compute the disclosed scores again.',
    lead: 'You need not trust us. Your browser can check for itself whether every file of this site is the one that was signed, whether the publications follow one another, and whether the disclosed scores can be computed.',
    start: 'Start the check',
    without:
      'The check needs scripts. Without them, download all files of this publication and use the command below.',
    steps: {
      papers: 'Manifest',
      signature: 'Signature',
      chain: 'Publications',
      files: 'Files',
      scores: 'Scores',
    },
    stepsHow: {
      papers: 'Reads the manifest, the signature, the earlier publications and the keys.',
      signature: 'Checks by the public key that what was signed is this very manifest.',
      chain: 'Each manifest names the hash of the one before, from the first on, without a gap.',
      files: 'Downloads each file of the manifest and compares its SHA-256.',
      scores: 'Computes every unit’s score again from the published rules and facts, line by line.',
    },
    result: 'Result',
    key: 'Fingerprint of the key',
    keyHow:
      'The check proves that the site agrees with its signature. To know that the signature is the owner’s, compare the fingerprint with the one that the owner printed elsewhere.',
    command: 'By the command line',
    commandHow:
      'Download the whole folder of this publication and run this command; it computes the scores again, checks the compressed twins and names files beyond the manifest. With --key and the fingerprint it checks the key as well.',
    limits: 'What this proves, and what it does not',
    limitsList: [
      'It proves that every file you read is to the letter the one that was signed, that no earlier publication was quietly rewritten, and that the disclosed scores follow from the published rules and facts.',
      'It does not prove that what was reported is true. Sources and evidence are named on each page.',
      'The script that checks comes from this very server: whoever must not trust the server gets the system from elsewhere and uses the command above.',
      'Where points are only stated, they rest on internal papers: they are listed and cannot be computed again.',
    ],
    texts,
  },
} as const
