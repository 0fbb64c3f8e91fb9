const KEPT_AT_MOST = 20_000

/** Keeps what was made of lately asked keys: the same few hundred come again and again. */
export const kept = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const old = known.get(key)
    if (old !== undefined) return old
    const made = make(key)
    if (known.size >= KEPT_AT_MOST) known.clear()
    known.set(key, made)
    return made
  }
}
