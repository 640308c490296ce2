/**
 * Where the site will stand, from the environment's SITE_URL: an absolute address that ends in a slash, null where none is given. One that
 * no file could stand under is refused.
 */
export function siteAddress(given: string | undefined): string | null {
  const text = given?.trim() ?? ''
  if (text === '') return null
  const refuse = (why: string): never => {
    throw new Error(`SITE_URL is "${text}": ${why}. Expected the folder that the site is served from, such as https://example.org/dinner-rush/`)
  }
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return refuse('not an absolute address')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse(`it begins with ${url.protocol}//`)
  if (/[?#]/.test(text)) refuse('nothing may follow its path')
  if (url.username !== '' || url.password !== '') refuse('it names a user')
  if (/\.html?\/?$/i.test(url.pathname)) refuse('it is a page')
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
