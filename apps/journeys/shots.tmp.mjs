import { openBrowser, signInWith } from './src/browser.ts'
const [origin, ...specs] = process.argv.slice(2)
const b = await openBrowser()
for (const spec of specs) { // user|path|width|scheme|name|click
  const [user, path, width, scheme, name, click, part] = spec.split('|')
  const c = await b.newContext({ viewport: { width: +width, height: 900 }, locale: 'zh-CN', colorScheme: scheme })
  const p = await c.newPage()
  p.on('console', m => { if (m.type()==='error') console.log(name, 'console', m.text().slice(0,300)) })
  p.on('pageerror', e => console.log(name, 'pageerror', String(e).slice(0,300)))
  await signInWith(p, origin + '/portal', user)
  await p.goto(origin + path); await p.waitForLoadState('networkidle')
  if (click) { for (const one of click.split('>')) { await p.getByText(one, {exact:true}).first().click(); await p.waitForLoadState('networkidle'); await p.waitForTimeout(300) } }
  if (part) await p.locator(part).first().screenshot({ path: `/tmp/shots/${name}.png` })
  else await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true })
  console.log(name, p.url(), await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth].join('/')))
  await c.close()
}
await b.close()
