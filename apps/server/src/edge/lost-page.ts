/** How the open site's `404.html` begins with links from the root of a host, and looks for its own with a script. */
const FROM_HOST = /<base href="\/[^"]*"\/?>(?:<script type="module">[\s\S]*?<\/script>)?/

/** The page for an address that does not exist, its links starting from a folder that is named from that address. */
export const lostPage = (page: Buffer, home: string): Buffer =>
  Buffer.from(page.toString().replace(FROM_HOST, () => `<base href="${home}"/>`))
