/**
 * Stands in `404.html` itself, which static servers show at addresses of any depth: finds the root of the site, so that
 * links lead there under a sub-path too.
 */
const isRoot = async (folder: string): Promise<boolean> => {
  const answer = await fetch(`${folder}data/signature.json`, { method: 'HEAD' }).catch(() => null)
  return answer?.ok === true && /json/.test(answer.headers.get('content-type') ?? '')
}

const find = async (base: HTMLBaseElement): Promise<void> => {
  const steps = location.pathname.split('/').slice(0, -1)
  const own = base.getAttribute('href')?.slice(1) ?? ''
  for (; steps.length > 0; steps.pop()) {
    const folder = `${steps.join('/')}/`
    if (await isRoot(folder)) {
      base.href = `${folder}${own}`
      return
    }
  }
}

const base = document.querySelector('base')
if (base !== null) void find(base)
