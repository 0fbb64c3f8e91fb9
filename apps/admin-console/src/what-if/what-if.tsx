export const WhatIf = () => <p>…</p>
