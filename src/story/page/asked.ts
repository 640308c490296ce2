/** Whether the address asks for a room full of people: big type, and nothing is given away. */
export const isClassroom = (query: string = location.search): boolean => {
  const asked = new URLSearchParams(query).get('classroom')
  return asked !== null && !['no', 'false', '0', 'off'].includes(asked)
}

/** An address of this site with, or without, that wish; the rest of it as it is. */
export function inClassroom(address: string, on: boolean): string {
  const [, path, query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address)!
  const others = query.split('&').filter((one) => one !== '' && !/^classroom(=|$)/.test(one))
  const asked = [...others, ...(on ? ['classroom'] : [])].join('&')
  return `${path}${asked === '' ? '' : `?${asked}`}${hash}`
}
