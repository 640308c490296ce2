import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import fraunces from '@fontsource/fraunces/files/fraunces-latin-600-normal.woff2?url'
import italic from '@fontsource/fraunces/files/fraunces-latin-600-italic.woff2?url'
import type { MakeWorker } from '../embed/desk.ts'
import { SITE } from '../embed/site.ts'
import { openPage } from './page.tsx'

/** The sign of a speed is hardly to be seen in Fraunces: there it is Inter's. */
const TIMES = 'U+D7'

const faces: readonly [family: string, url: string, descriptors: FontFaceDescriptors][] = [
  ['Inter Variable', inter, { weight: '100 900' }],
  ['Fraunces', fraunces, { weight: '600' }],
  ['Fraunces', italic, { weight: '600', style: 'italic' }],
  ['Fraunces', inter, { weight: '600', unicodeRange: TIMES }],
  ['Fraunces', inter, { weight: '600', style: 'italic', unicodeRange: TIMES }],
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
        { family: 'Inter Variable', url: inter, weight: '100 900' },
      ],
      ...(SITE === null ? {} : { home: SITE }),
    },
    { home: SITE, path: location.pathname, pages: false },
  )
}
