import type { MakeWorker } from '../embed/desk.ts'
import { SITE } from '../embed/site.ts'
import fraunces from './fonts/fraunces.woff2?url'
import inter from './fonts/inter.woff2?url'
import { openPage } from './page.tsx'

/** The sign of a speed is hardly to be seen in Fraunces: there it is Inter's. */
const TIMES = 'U+D7'

const faces: readonly [family: string, url: string, descriptors: FontFaceDescriptors][] = [
  ['Inter Variable', inter, { weight: '400 700' }],
  ['Fraunces', fraunces, { weight: '600' }],
  ['Fraunces', inter, { weight: '600', unicodeRange: TIMES }],
]

/** Each typeface stands in the file once; a style sheet would have to say Inter three times. */
export async function openOneFile(desk: MakeWorker, studio: MakeWorker): Promise<void> {
  for (const [family, url, descriptors] of faces) document.fonts.add(new FontFace(family, `url(${url})`, descriptors))
  await openPage(
    {
      desk,
      studio,
      sandbox: true,
      fonts: [
        { family: 'Fraunces', url: fraunces, weight: '600' },
        { family: 'Inter Variable', url: inter, weight: '400 700' },
      ],
      ...(SITE === null ? {} : { home: SITE }),
    },
    { home: SITE, path: location.pathname, pages: false },
  )
}
