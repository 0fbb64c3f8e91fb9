/** The folder in which the person stood: npm moves to the root before it runs a script. */
export const startedIn = (): string => process.env.INIT_CWD ?? process.cwd()
