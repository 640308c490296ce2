import './fonts.css'
import { followStory } from '../story/page/follow.ts'

// The head has decided which it is, before anything was drawn: the article, or the sandbox, which brings all that it is made of.
const story = document.querySelector<HTMLElement>('.story')
if (story && !document.documentElement.classList.contains('sandbox')) followStory(story)
else {
  story?.remove()
  document.getElementById('story-style')?.remove()
  document.documentElement.classList.remove('sandbox')
  const { openSandbox } = await import('./sandbox.ts')
  await openSandbox()
}
