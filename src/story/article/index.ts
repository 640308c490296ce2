import type { Opening, Section } from '../section.ts'
import { section as busy } from './busy.ts'
import { section as choice } from './choice.ts'
import { section as copies } from './copies.ts'
import { section as echo } from './echo.ts'
import { section as faster } from './faster.ts'
import { section as lines } from './lines.ts'
import { section as menu } from './menu.ts'
import { section as more } from './more.ts'
import { section as peak } from './peak.ts'
import { section as quiet } from './quiet.ts'
import { section as sandbox } from './sandbox.ts'
import { section as sick } from './sick.ts'
import { section as spare } from './spare.ts'
import { section as specialists } from './specialists.ts'
import { section as talk } from './talk.ts'
import { section as what } from './what.ts'

export const opening: Opening = {
  title: 'Dinner Rush',
  lede: 'What a distributed system is, told by a restaurant that you can run.',
}

/** In the order in which they are read; the first one’s scene opens the article. */
export const sections: readonly Section[] = [
  what,
  quiet,
  busy,
  faster,
  more,
  lines,
  talk,
  peak,
  specialists,
  menu,
  copies,
  sick,
  spare,
  echo,
  choice,
  sandbox,
]
