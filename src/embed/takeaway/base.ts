/** Where links lead: to where the product stands; where nobody knows, to the page that this is on. A file on a disk has no address that others could open. */
export function baseOf({ protocol, href }: Pick<Location, 'protocol' | 'href'>, home: string | undefined): string {
  return home ?? (/^https?:$/.test(protocol) ? href.replace(/[?#].*$/, '') : '')
}
