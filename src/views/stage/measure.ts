/** Widths of text without a DOM: estimates on the generous side, so that what fits here fits on any screen. */

const NARROW = new Set("ijlI.,:;'|!()[]·’/ ")
const WIDE = new Set('mwMWQ@%&—…')

/** Which way words run: told by letters that are not seen. */
const isMark = (code: number): boolean => (code >= 0x200e && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0x61c

/** CSS pixels that `text` takes at most, set at `size` pixels. */
export function widthOf(text: string, size: number, serif = false, bold = false): number {
  let em = 0
  for (const c of text) {
    const code = c.codePointAt(0)!
    if (isMark(code)) continue
    if (NARROW.has(c)) em += 0.33
    else if (WIDE.has(c)) em += 0.95
    else if (code > 0x2e80) em += 1.1
    else if (c === '+') em += 0.74
    else if (c !== c.toLowerCase()) em += 0.76
    else em += 0.62
  }
  return em * size * (serif ? 1.03 : 1) * (bold ? 1.03 : 1)
}

/** The first of `options` that fits `room`; else the last, cut with an ellipsis; '' if not even three letters fit. */
export function fit(options: readonly string[], room: number, size: number, serif = false, bold = false): string {
  for (const option of options) if (widthOf(option, size, serif, bold) <= room) return option
  const last = options[options.length - 1] ?? ''
  const letters = [...last]
  for (let n = letters.length - 1; n >= 3; n--) {
    const cut = letters.slice(0, n).join('').trimEnd() + '…'
    if (widthOf(cut, size, serif, bold) <= room) return cut
  }
  return ''
}
