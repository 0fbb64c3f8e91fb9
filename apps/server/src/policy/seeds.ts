/** A file of the `seeds` folder. */
export const seed = (name: string): URL => new URL(`../../../../seeds/${name}`, import.meta.url)
