/** What stands between characters and is no part of a word: quotes, brackets, spaces. */
const BETWEEN = /[\s\u2060“”‘’"'「」『』《》〈〉〔〕（）()【】[\]·]/

/** Traditional characters by their simplified ones; only those that an index needs. */
export type Simpler = ReadonlyMap<string, string>

/** `環环護护` as a table. */
export const simplerOf = (pairs: string): Simpler => {
  const characters = [...pairs]
  return new Map(
    characters.flatMap((one, at): [string, string][] =>
      at % 2 === 0 ? [[one, characters[at + 1] ?? one]] : [],
    ),
  )
}

/** One character as it is compared: half-width, lower case, simplified; always as long as it was. */
const foldOne = (character: string, simpler: Simpler): string => {
  const code = character.charCodeAt(0)
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  const lower = narrow.toLowerCase()
  return simpler.get(narrow) ?? (lower.length === narrow.length ? lower : narrow)
}

/** A text as it is compared, and for each of its characters where it stands in the text. */
export const foldWithPlaces = (
  text: string,
  simpler: Simpler,
): { readonly text: string; readonly at: readonly number[] } => {
  const at: number[] = []
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const one = foldOne(character, simpler)
    if (BETWEEN.test(one)) continue
    folded += one
    at.push(index)
  }
  return { text: folded, at }
}

export const fold = (text: string, simpler: Simpler): string => foldWithPlaces(text, simpler).text

/** Where one term of a query ends and the next begins. */
const APART = /[\s\u3000,，。;；、:：!！?？]+/

/** More terms, or longer ones, are no search. */
const MOST_TERMS = 8
const LONGEST = 60

/** The terms of a query, each as it is compared. */
export const termsOf = (query: string, simpler: Simpler): readonly string[] =>
  [
    ...new Set(
      query
        .slice(0, MOST_TERMS * LONGEST)
        .split(APART)
        .map((term) => fold(term, simpler).slice(0, LONGEST))
        .filter((term) => term !== ''),
    ),
  ].slice(0, MOST_TERMS)
