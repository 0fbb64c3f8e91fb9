/** What each status allows: action → next status. Tested exhaustively and drawn in the docs from the same table. */
export type TransitionTable<Status extends string, Action extends string> = {
  readonly [S in Status]: { readonly [A in Action]?: Status }
}

/** The next status, or null when the action is not allowed in this one. */
export const next = <Status extends string, Action extends string>(
  table: TransitionTable<Status, Action>,
  status: Status,
  action: Action,
): Status | null => table[status][action] ?? null
