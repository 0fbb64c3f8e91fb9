import { useEffect, useState } from 'react'

/** Gives the focus back to what opened a dialog once it is closed, where that still stands on the page. */
export const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the dialog's own leave-taking, which would drop it again.
      setTimeout(() => {
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener],
  )
}
