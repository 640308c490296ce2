import { isClassroom } from './asked.ts'
import { watchContents } from './contents.ts'
import { followScene } from './scenes.ts'
import { explainTerms } from './terms.ts'

/** What the article does beside being read. It remembers nothing. */
export function followStory(story: HTMLElement): void {
  const say = sayIn(story)
  watchContents(story)
  explainTerms(story)
  if (isClassroom()) import('./classroom.ts').then(({ holdClass }) => holdClass(story), reportError)
  for (const scene of story.querySelectorAll<HTMLElement>('.scene')) followScene(scene, say)
}

/** Says something for a while. */
function sayIn(story: HTMLElement): (words: string) => void {
  const place = story.querySelector<HTMLElement>('.story-said')!
  let timer: ReturnType<typeof setTimeout> | undefined
  return (words) => {
    clearTimeout(timer)
    place.textContent = words
    timer = setTimeout(() => (place.textContent = ''), 2_600)
  }
}
